import { useState } from 'react';

/** The page of a list, from 1: as the person chose it, until the list or the selection changes. */
export function usePage(
  list: readonly unknown[],
  selected: number | undefined,
  perPage: number,
): readonly [number, (page: number) => void] {
  const [chosen, setChosen] = useState<{ list: unknown; selected: number | undefined; page: number }>();
  const pages = Math.max(1, Math.ceil(list.length / perPage));
  const natural = selected === undefined ? 1 : Math.floor(selected / perPage) + 1;
  const page = chosen?.list === list && chosen.selected === selected ? chosen.page : natural;
  return [Math.min(page, pages), (next) => setChosen({ list, selected, page: next })];
}
