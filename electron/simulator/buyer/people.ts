import type { Address } from '../../../shared/cxml/model.ts';

/** The person who shops. Invented; `example` domains belong to nobody. */
export const requester = {
  first: 'Robin',
  last: 'Example',
  login: 'robin.example',
  email: 'robin@buyer.example',
  businessUnit: 'IT',
};

/** Where orders go, and who pays. */
export const office: Address = {
  addressId: '100',
  isoCountryCode: 'US',
  name: 'Example Buyer',
  postal: {
    deliverTo: [`${requester.first} ${requester.last}`],
    street: ['1 Example Street'],
    city: 'Exampleton',
    state: 'WA',
    postalCode: '98000',
    country: { isoCountryCode: 'US', name: 'United States' },
  },
  email: requester.email,
};
