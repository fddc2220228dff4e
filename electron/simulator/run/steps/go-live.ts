import { hex } from '../../../../shared/cxml/payload-id.ts';
import type { Identity } from '../../identities.ts';
import { builtIn } from '../built-in.ts';
import type { RunContext } from '../context.ts';
import { agreedSettings, enter } from '../parties.ts';
import { turnTestMode } from './test-mode.ts';

/**
 * What going live is. With a system that talks to AWS Marketplace directly, the administrator turns *Test mode* off. With
 * SAP Ariba the accounts without `-T` take the places of the test accounts, each with a secret of its own, and AWS turns
 * *Test mode* off (AWS Marketplace Buyer Guide, "Integrating with SAP Ariba"; SAP: support note on test accounts).
 */
export function goLive(run: RunContext): void {
  const { parties, outside, preset, recorder } = run;
  if (preset.route === 'network') {
    const marketplace = builtIn(run);
    const { buyer, network } = parties.settings;
    const secret = () => {
      const made = hex(outside.randomBytes(24));
      recorder.keepSecret(made);
      return made;
    };
    const material = {
      buyer: productive(buyer.own),
      supplier: productive(buyer.supplier),
      buyerSecret: secret(),
      supplierSecret: secret(),
    };
    const urls = {
      setupUrl: network.setupUrl ?? buyer.setupUrl,
      orderUrl: network.orderUrl ?? buyer.orderUrl,
    };
    parties.settings = agreedSettings(material, urls, 'production', preset);
    parties.context = {
      ...parties.context,
      mode: 'production',
      buyer: material.buyer,
      supplier: material.supplier,
      sharedSecret: material.buyerSecret,
    };
    enter(marketplace, parties.settings, true, undefined);
    recorder.finding({
      severity: 'note',
      code: 'production-accounts',
      message:
        'The accounts without -T took the places of the test accounts in SAP Ariba, SAP Business Network and AWS Marketplace, each with a shared secret of its own.',
      fix: 'AWS’s team does its part: contact AWS when your tests are complete.',
    });
    recorder.event({
      event: 'record',
      record: {
        kind: 'connection',
        buyerIdentity: material.buyer.identity,
        supplierIdentity: material.supplier.identity,
        enabled: true,
      },
    });
  }
  turnTestMode(run, false);
}

/** A test account is the ANID with `-T`; captures have `-t` as well. */
function productive({ domain, identity }: Identity): Identity {
  return { domain, identity: identity.replace(/-T$/i, '') };
}
