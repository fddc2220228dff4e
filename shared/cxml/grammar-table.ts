/**
 * The rules of the elements that punchout, order and answer are made of: content as the DTD's expressions, attributes
 * with `!` where required and their values where enumerated. Facts of cXML 1.2.071; older versions allow less in the
 * optional places, never more in the required ones. Elements that are not listed are not judged here.
 */
export interface ElementRule {
  /** A content model such as `(BuyerCookie, Extrinsic*)`; `text` for character data only; `any`. */
  readonly content: string;
  /** Attribute names; `name!` is required, `name=a|b` has only these values. */
  readonly attributes: readonly string[];
}

export const elementRules: Readonly<Record<string, ElementRule>> = {
  cXML: {
    content: '(((Header, (Message | Request)) | Response), ds:Signature*)',
    attributes: ['version', 'payloadID!', 'timestamp!', 'signatureVersion=1.0', 'xml:lang'],
  },
  Header: { content: '(From, To, Sender, (Path, OriginalDocument)?)', attributes: [] },
  From: { content: '(Credential+, Correspondent?)', attributes: [] },
  To: { content: '(Credential+, Correspondent?)', attributes: [] },
  Sender: { content: '(Credential+, UserAgent)', attributes: [] },
  Credential: {
    content: '(Identity, (SharedSecret | DigitalSignature | CredentialMac)?)',
    attributes: ['domain!', 'type=marketplace'],
  },
  CredentialMac: { content: 'text', attributes: ['type!', 'algorithm!', 'creationDate!', 'expirationDate!'] },
  Request: {
    content:
      '(ProfileRequest | OrderRequest | MasterAgreementRequest | PurchaseRequisitionRequest | PunchOutSetupRequest | ProviderSetupRequest | StatusUpdateRequest | GetPendingRequest | SubscriptionListRequest | SubscriptionContentRequest | SupplierListRequest | SupplierDataRequest | SubscriptionStatusUpdateRequest | CopyRequest | CatalogUploadRequest | AuthRequest | DataRequest | OrganizationDataRequest | ApprovalRequest | QualityNotificationRequest | QualityInspectionRequest | QualityInspectionResultRequest | QualityInspectionDecisionRequest)',
    attributes: ['deploymentMode=production|test', 'Id'],
  },
  Message: {
    content:
      '(Status?, (PunchOutOrderMessage | ProviderDoneMessage | SubscriptionChangeMessage | DataAvailableMessage | SupplierChangeMessage | OrganizationChangeMessage | ProductActivityMessage))',
    attributes: ['deploymentMode=production|test', 'inReplyTo', 'Id'],
  },
  Response: {
    content:
      '(Status, (ProfileResponse | PunchOutSetupResponse | ProviderSetupResponse | GetPendingResponse | SubscriptionListResponse | SubscriptionContentResponse | SupplierListResponse | SupplierDataResponse | AuthResponse | DataResponse | OrganizationDataResponse)?)',
    attributes: ['Id'],
  },
  Status: { content: 'text', attributes: ['code!', 'text!', 'xml:lang'] },
  PunchOutSetupRequest: {
    content:
      '(BuyerCookie, Extrinsic*, BrowserFormPost?, Contact*, SupplierSetup?, ShipTo?, SelectedItem?, ItemOut*)',
    attributes: ['operation!=create|inspect|edit|source'],
  },
  BuyerCookie: { content: 'any', attributes: [] },
  BrowserFormPost: { content: '(URL)', attributes: [] },
  URL: { content: 'text', attributes: ['name'] },
  SupplierSetup: { content: '(URL)', attributes: [] },
  Contact: {
    content: '(Name, PostalAddress*, Email*, Phone*, Fax*, URL*, IdReference*, Extrinsic*)',
    attributes: ['role', 'addressID', 'addressIDDomain'],
  },
  Name: { content: 'text', attributes: ['xml:lang!'] },
  Email: { content: 'text', attributes: ['name', 'preferredLang'] },
  Phone: { content: '(TelephoneNumber)', attributes: ['name'] },
  TelephoneNumber: { content: '(CountryCode, AreaOrCityCode, Number, Extension?)', attributes: [] },
  ShipTo: { content: '(Address, CarrierIdentifier*, TransportInformation*, IdReference*)', attributes: [] },
  BillTo: { content: '(Address, IdReference*)', attributes: [] },
  Address: {
    content: '(Name, PostalAddress?, Email?, Phone?, Fax?, URL?)',
    attributes: ['isoCountryCode', 'addressID', 'addressIDDomain'],
  },
  PostalAddress: {
    content: '(DeliverTo*, Street+, City, Municipality?, State?, PostalCode?, Country, Extrinsic*)',
    attributes: ['name'],
  },
  Country: { content: 'text', attributes: ['isoCountryCode!'] },
  SelectedItem: { content: '(ItemID)', attributes: [] },
  PunchOutSetupResponse: { content: '(StartPage)', attributes: [] },
  StartPage: { content: '(URL)', attributes: [] },
  PunchOutOrderMessage: { content: '(BuyerCookie, PunchOutOrderMessageHeader, ItemIn*)', attributes: [] },
  PunchOutOrderMessageHeader: {
    content: '(SourcingStatus?, Total, ShipTo?, Shipping?, Tax?, SupplierOrderInfo?)',
    attributes: ['operationAllowed!=create|inspect|edit', 'quoteStatus=pending|final'],
  },
  Total: { content: '(Money, Modifications?)', attributes: [] },
  Money: { content: 'text', attributes: ['currency!', 'alternateAmount', 'alternateCurrency'] },
  Shipping: {
    content: '(Money, Description, Modifications?)',
    attributes: ['trackingDomain', 'trackingId', 'tracking'],
  },
  Tax: {
    content: '(Money, TaxAdjustmentAmount?, Description, TaxDetail*, Distribution*, Extrinsic*)',
    attributes: [],
  },
  ItemIn: {
    content:
      '(ItemID, Path?, ItemDetail, (SupplierID | SupplierList)?, ShipTo?, Shipping?, Tax?, SpendDetail?, Distribution*, Contact*, Comments?, ScheduleLine*, BillTo?, Batch?, Period?, DateInfo*, Extrinsic*)',
    attributes: [
      'quantity!',
      'openQuantity',
      'promisedQuantity',
      'lineNumber',
      'parentLineNumber',
      'itemCategory=materialUnknown|text|stockTransfer|materialGroup|subcontract|consignment|thirdParty|limit',
    ],
  },
  ItemOut: {
    content:
      '(ItemID, Path?, (ItemDetail | BlanketItemDetail)?, (SupplierID | SupplierList)?, ShipTo?, Shipping?, Tax?, SpendDetail?, Distribution*, Contact*, TermsOfDelivery?, Comments*, Indicator*, Tolerances?, ControlKeys?, ScheduleLine*, (MasterAgreementReference | MasterAgreementIDInfo)?, ItemOutIndustry?, Packaging*, ReleaseInfo?, Batch?)',
    attributes: [
      'quantity!',
      'lineNumber',
      'requisitionID',
      'agreementItemNumber',
      'requestedDeliveryDate',
      'isAdHoc=yes',
      'parentLineNumber',
      'requiresServiceEntry=yes',
      'confirmationDueDate',
      'itemCategory=materialUnknown|text|stockTransfer|materialGroup|subcontract|consignment|thirdParty|limit',
      'subcontractingType=regular|refurbWithoutChange|refurbWithChange|replacement',
      'stockTransferType=intra|inter',
      'requestedShipmentDate',
      'isReturn=yes',
      'returnAuthorizationNumber',
      'isDeliveryCompleted=yes',
      'unlimitedDelivery=yes',
      'isItemChanged=yes',
      'isKanban=yes',
      'stoDelivery=full|partial',
      'stoOrderCombination=yes',
      'stoFinalDelivery=yes',
      'operation=delete|block',
    ],
  },
  ItemID: {
    content: '(SupplierPartID, SupplierPartAuxiliaryID?, BuyerPartID?, IdReference*)',
    attributes: [],
  },
  ItemDetail: {
    content:
      '(UnitPrice, Description+, OverallLimit?, ExpectedLimit?, UnitOfMeasure, PriceBasisQuantity?, Classification+, ManufacturerPartID?, ManufacturerName?, URL?, LeadTime?, Dimension*, ItemDetailIndustry?, AttachmentReference*, PlannedAcceptanceDays?, Extrinsic*)',
    attributes: [],
  },
  UnitPrice: { content: '(Money, Modifications?, PricingConditions?)', attributes: [] },
  Description: { content: '(#PCDATA | ShortName)*', attributes: ['xml:lang!', 'type'] },
  ShortName: { content: 'text', attributes: [] },
  Classification: { content: 'text', attributes: ['domain!', 'code'] },
  UnitOfMeasure: { content: 'text', attributes: [] },
  SupplierPartID: { content: 'text', attributes: ['revisionID'] },
  OrderRequest: { content: '(OrderRequestHeader, ItemOut+)', attributes: [] },
  OrderRequestHeader: {
    content:
      '(Total, ShipTo?, BillTo, BusinessPartner*, LegalEntity?, OrganizationalUnit*, Shipping?, Tax?, Payment?, PaymentTerm*, Contact*, Comments*, Followup?, ControlKeys?, DocumentReference?, SupplierOrderInfo?, TermsOfDelivery?, DeliveryPeriod?, IdReference*, OrderRequestHeaderIndustry?, Extrinsic*)',
    attributes: [
      'orderID!',
      'orderDate!',
      'orderType=release|regular|blanket|stockTransport|stockTransportRelease',
      'releaseRequired=yes',
      'type=new|update|delete',
      'orderVersion',
      'isInternalVersion=yes',
      'parentAgreementID',
      'parentAgreementPayloadID',
      'effectiveDate',
      'expirationDate',
      'agreementID',
      'agreementPayloadID',
      'requisitionID',
      'shipComplete=yes',
      'pickUpDate',
      'requestedDeliveryDate',
      'isSTOOutbound=yes',
    ],
  },
  Extrinsic: { content: 'any', attributes: ['name!'] },
  UserAgent: { content: 'text', attributes: [] },
};
