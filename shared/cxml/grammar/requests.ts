import type { RuleData } from './rule.ts';

/** Punchout, profile, status update, and the head of an order. */
export const requestsRules: RuleData = {
  PunchOutSetupRequest: [
    `(BuyerCookie, Extrinsic*, BrowserFormPost?, Contact*, SupplierSetup?, ShipTo?, SelectedItem?,
      ItemOut*)`,
    'operation!=create|inspect|edit|source',
  ],
  PunchOutSetupResponse: ['(StartPage)'],
  PunchOutOrderMessage: ['(BuyerCookie, PunchOutOrderMessageHeader, ItemIn*)'],
  ProfileRequest: ['empty'],
  ProfileResponse: [
    '(Option*, Transaction+)',
    'effectiveDate! lastRefresh a-dtype=effectiveDate~dateTime.tz~lastRefresh~dateTime.tz',
  ],
  StatusUpdateRequest: [
    `(DocumentReference?, Status, ((PaymentStatus | SourcingStatus | InvoiceStatus | DocumentStatus |
      IntegrationStatus))?, Extrinsic*)`,
  ],
  OrderRequest: ['(OrderRequestHeader, ItemOut+)'],
  BuyerCookie: ['any'],
  BrowserFormPost: ['(URL)'],
  SupplierSetup: ['(URL)'],
  SelectedItem: ['(ItemID)'],
  StartPage: ['(URL)'],
  PunchOutOrderMessageHeader: [
    '(SourcingStatus?, Total, ShipTo?, Shipping?, Tax?, SupplierOrderInfo?)',
    'operationAllowed!=create|inspect|edit quoteStatus=pending|final',
  ],
  Option: ['text', 'name! a-dtype=name~string'],
  Transaction: ['(URL, Option*)', 'requestName! a-dtype=requestName~NMTOKEN'],
  PaymentStatus: [
    '(PCard, Total, Shipping?, Tax?, Extrinsic*)',
    `orderID! transactionTimestamp! type!=Authorization|Settlement|Sale|Credit isFailed=yes
      transactionID authorizationID`,
  ],
  SourcingStatus: ['text', 'action=approve|cancel|deny xml:lang!'],
  InvoiceStatus: [
    '(InvoiceIDInfo?, PartialAmount?, Comments*)',
    'type!=processing|canceled|reconciled|rejected|paying|paid paymentNetDueDate',
  ],
  DocumentStatus: ['(DocumentInfo?, ItemStatus*, Comments*)', 'type!'],
  IntegrationStatus: [
    '(IntegrationMessage?)',
    `documentStatus!=deliverySuccessful|deliveryDelayed|deliveryFailed|deliveryReady|customerConfirmed|customerReceived|customerFailed`,
  ],
  OrderRequestHeader: [
    `(Total, ShipTo?, BillTo, BusinessPartner*, LegalEntity?, OrganizationalUnit*, Shipping?, Tax?,
      Payment?, PaymentTerm*, Contact*, Comments*, Followup?, ControlKeys?, DocumentReference?,
      SupplierOrderInfo?, TermsOfDelivery?, DeliveryPeriod?, IdReference*,
      OrderRequestHeaderIndustry?, Extrinsic*)`,
    `orderID! orderDate! orderType=release|regular|blanket|stockTransport|stockTransportRelease
      releaseRequired=yes type=new|update|delete orderVersion isInternalVersion=yes
      parentAgreementID parentAgreementPayloadID effectiveDate expirationDate agreementID
      agreementPayloadID requisitionID shipComplete=yes pickUpDate requestedDeliveryDate
      isSTOOutbound=yes`,
  ],
  SupplierOrderInfo: ['empty', 'orderID! orderDate'],
  PCard: ['(PostalAddress?)', 'number! expiration! name'],
  InvoiceIDInfo: ['empty', 'invoiceID! invoiceDate'],
  PartialAmount: ['(Money)'],
  ItemStatus: ['(ReferenceDocumentInfo, Comments*)', 'type! code parentLineNumber'],
  IntegrationMessage: ['text', 'isSuccessful!=yes|no type!'],
  Payment: ['(PCard)'],
  PaymentTerm: ['(Discount?, Extrinsic*)', 'payInNumberOfDays!'],
  Followup: ['(URL)'],
  DeliveryPeriod: ['(Period)'],
  Discount: ['(DiscountPercent | DiscountAmount)'],
  DiscountPercent: ['empty', 'percent!'],
  DiscountAmount: ['(Money)'],
};
