import type { RuleData } from './rule.ts';

/** The envelope: who speaks to whom, and what is carried. */
export const envelopeRules: RuleData = {
  cXML: [
    '(((Header, (Message | Request)) | Response), ds:Signature*)',
    'version payloadID! timestamp! signatureVersion=1.0 xml:lang',
  ],
  Header: ['(From, To, Sender, (Path, OriginalDocument)?)'],
  Status: ['text', 'code! text! xml:lang'],
  From: ['(Credential+, Correspondent?)'],
  To: ['(Credential+, Correspondent?)'],
  Sender: ['(Credential+, UserAgent)'],
  Path: ['(Node+)'],
  OriginalDocument: ['empty', 'payloadID!'],
  Credential: ['(Identity, (SharedSecret | DigitalSignature | CredentialMac)?)', 'domain! type=marketplace'],
  Correspondent: ['(Contact+, Routing?, Extrinsic*)', 'preferredLanguage'],
  UserAgent: ['text'],
  Node: ['(Credential+)', 'type!=copy|route itemDetailsRequired=yes'],
  Identity: ['any', 'lastChangedTimestamp'],
  SharedSecret: ['any'],
  DigitalSignature: ['any', 'type encoding'],
  CredentialMac: ['text', 'type! algorithm! creationDate! expirationDate!'],
  Routing: ['empty', 'destination!=peppol|fieldglass'],
};

/** The bodies, as the module cXML has them. */
export const cxmlBodyRules: RuleData = {
  Request: [
    `(ProfileRequest | OrderRequest | MasterAgreementRequest | PurchaseRequisitionRequest |
      PunchOutSetupRequest | ProviderSetupRequest | StatusUpdateRequest | GetPendingRequest |
      SubscriptionListRequest | SubscriptionContentRequest | SupplierListRequest |
      SupplierDataRequest | SubscriptionStatusUpdateRequest | CopyRequest | CatalogUploadRequest |
      AuthRequest | DataRequest | OrganizationDataRequest | ApprovalRequest |
      QualityNotificationRequest | QualityInspectionRequest | QualityInspectionResultRequest |
      QualityInspectionDecisionRequest)`,
    'deploymentMode=production|test Id#ID',
  ],
  Message: [
    `(Status?, (PunchOutOrderMessage | ProviderDoneMessage | SubscriptionChangeMessage |
      DataAvailableMessage | SupplierChangeMessage | OrganizationChangeMessage |
      ProductActivityMessage))`,
    'deploymentMode=production|test inReplyTo Id#ID',
  ],
  Response: [
    `(Status, (ProfileResponse | PunchOutSetupResponse | ProviderSetupResponse | GetPendingResponse |
      SubscriptionListResponse | SubscriptionContentResponse | SupplierListResponse |
      SupplierDataResponse | AuthResponse | DataResponse | OrganizationDataResponse)?)`,
    'Id#ID',
  ],
};

/** The bodies, as the module Fulfill has them. */
export const fulfillBodyRules: RuleData = {
  Request: [
    `(ConfirmationRequest | ShipNoticeRequest | ServiceEntryRequest | CopyRequest | SalesOrderRequest |
      TimeCardInfoRequest | ReceiptRequest | OrderStatusRequest | TimeCardRequest |
      ComponentConsumptionRequest)`,
    'deploymentMode=production|test Id#ID',
  ],
  Message: ['(Status?, (ProductReplenishmentMessage))', 'deploymentMode=production|test inReplyTo Id#ID'],
  Response: ['(Status)', 'Id#ID'],
};

/** The bodies with everything that any module of cXML has in them. */
export const anyBodyRules: RuleData = {
  Request: [
    `(OrderRequest | MasterAgreementRequest | PunchOutSetupRequest | CopyRequest | ContractRequest |
      ContractStatusUpdateRequest | ConfirmationRequest | ShipNoticeRequest | ServiceEntryRequest
      | SalesOrderRequest | TimeCardInfoRequest | ReceiptRequest | OrderStatusRequest |
      TimeCardRequest | ComponentConsumptionRequest | InvoiceDetailRequest | ProviderSetupRequest
      | TransportRequest | TransportConfirmation | PaymentRemittanceRequest |
      PaymentRemittanceStatusUpdateRequest | PaymentProposalRequest | TradeRequest |
      PaymentBatchRequest | PaymentReceiptConfirmationRequest | ChargeFileRequest |
      SessionStatusRequest | OrderStatusSetupRequest | InvoiceRequest | NotificationRequest |
      PrivateOrganizationRequest | CatalogChangeRequest | OrderStatusDataRequest |
      SourcingUpdateRequest | DataRequest | AuthRequest | ContentRequest | RelationshipRequest |
      RFxEventRequest | ProviderDataRequest | SearchRequest | MapSyncRequest |
      CollaborationRequest | RFxPublishRequest | L3ChargeFileRequest |
      BlanketOrderStatusUpdateRequest | PriceAvailabilityRequest | DataSyncChangeListRequest |
      DataSyncDataRequest | S4DataPushRequest | UpdateMigratedSupplierRequest |
      ProofOfServiceRequest | QuoteRequest | ProfileRequest | PurchaseRequisitionRequest |
      StatusUpdateRequest | GetPendingRequest | SubscriptionListRequest |
      SubscriptionContentRequest | SupplierListRequest | SupplierDataRequest |
      SubscriptionStatusUpdateRequest | CatalogUploadRequest | OrganizationDataRequest |
      ApprovalRequest | QualityNotificationRequest | QualityInspectionRequest |
      QualityInspectionResultRequest | QualityInspectionDecisionRequest)`,
    'deploymentMode=production|test Id#ID',
  ],
  Message: [
    `(Status?, (PunchOutOrderMessage | ProductReplenishmentMessage | ProviderDoneMessage |
      OrderStatusDoneMessage | QuoteDataMessage | QuoteMessage | SubscriptionChangeMessage |
      DataAvailableMessage | SupplierChangeMessage | OrganizationChangeMessage |
      ProductActivityMessage))`,
    'deploymentMode=production|test inReplyTo Id#ID',
  ],
  Response: [
    `(Status, (PunchOutSetupResponse | ProviderSetupResponse | SessionStatusResponse |
      OrderStatusSetupResponse | PrivateOrganizationResponse | DataResponse | AuthResponse |
      ContentResponse | RelationshipResponse | ProviderDataResponse | SearchResponse |
      PriceAvailabilityResponse | DataSyncChangeListResponse | DataSyncDataResponse |
      OrganizationDataResponse | S4DataPushResponse | ProfileResponse | GetPendingResponse |
      SubscriptionListResponse | SubscriptionContentResponse | SupplierListResponse |
      SupplierDataResponse)?)`,
    'Id#ID',
  ],
};
