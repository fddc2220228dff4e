import type { RuleData } from './rule.ts';

/** Order confirmations and ship notices. */
export const fulfilmentRules: RuleData = {
  ConfirmationRequest: [
    `(ConfirmationHeader, OrderReference, (OrderStatusRequestReference | OrderStatusRequestIDInfo)*,
      ConfirmationItem*)`,
  ],
  ShipNoticeRequest: ['(ShipNoticeHeader, ShipControl*, ShipNoticePortion*)'],
  ConfirmationHeader: [
    `(DocumentReference?, Total?, Shipping?, Tax?, Contact*, Hazard*, Comments*, IdReference*,
      Extrinsic*)`,
    `confirmID operation=new|update
      type!=accept|allDetail|detail|backordered|except|reject|requestToPay|replace noticeDate!
      invoiceID incoTerms=cfr|cif|cip|cpt|daf|dap|ddp|ddu|dpu|deq|des|exw|fas|fca|fob version`,
  ],
  OrderStatusRequestReference: ['(DocumentReference)', 'orderStatusRequestID orderStatusRequestDate'],
  OrderStatusRequestIDInfo: ['empty', 'orderStatusRequestID! orderStatusRequestDate'],
  ConfirmationItem: [
    '(UnitOfMeasure, Contact*, Hazard*, ConfirmationStatus+)',
    `quantity! lineNumber! parentLineNumber itemType=composite|item|lean
      compositeItemType=groupLevel|itemLevel`,
  ],
  ShipNoticeHeader: [
    `(ServiceLevel*, DocumentReference?, Contact*, LegalEntity?, OrganizationalUnit*, Hazard*,
      Comments*, TermsOfDelivery?, TermsOfTransport*, Packaging?, Extrinsic*, IdReference*,
      ReferenceDocumentInfo*)`,
    `shipmentID! operation=new|update|delete noticeDate! shipmentDate deliveryDate
      shipmentType=actual|planned fulfillmentType=partial|complete requestedDeliveryDate
      reason=return activityStepType=stockTransfer|stockShippingAdvice`,
  ],
  ShipControl: [
    `(CarrierIdentifier+, ShipmentIdentifier+, PackageIdentification?, (Route | TransportInformation)*,
      Contact*, Comments*, Extrinsic*)`,
    'startDate',
  ],
  ShipNoticePortion: [
    `(OrderReference, (MasterAgreementReference | MasterAgreementIDInfo)?, Contact*, Comments*,
      Extrinsic*, ShipNoticeItem*, ReferenceDocumentInfo*)`,
  ],
  Hazard: ['((Description+, Classification*) | Classification+)'],
  ConfirmationStatus: [
    `(UnitOfMeasure, (ItemIn | (UnitPrice?, Tax?, Shipping?)), SupplierBatchID?,
      ScheduleLineReference?, ComponentConsumptionDetails*, Comments*, Extrinsic*)`,
    `quantity! type!=accept|allDetail|detail|backordered|reject|unknown|requestToPay shipmentDate
      deliveryDate`,
  ],
  ServiceLevel: ['text', 'xml:lang!'],
  TermsOfTransport: [
    `(SealID?, SealingPartyCode?, EquipmentIdentificationCode?, TransportTerms?, Dimension*,
      Extrinsic*)`,
  ],
  ShipmentIdentifier: ['text', 'domain trackingNumberDate trackingURL'],
  PackageIdentification: ['empty', 'rangeBegin! rangeEnd!'],
  ShipNoticeItem: [
    `(ItemID?, ShipNoticeItemDetail?, UnitOfMeasure, Packaging*, Hazard*, (Batch | SupplierBatchID)*,
      AssetInfo*, TermsOfDelivery?, OrderedQuantity?, ShipNoticeItemIndustry?,
      ComponentConsumptionDetails*, ReferenceDocumentInfo*, Comments*, Extrinsic*, IUIDInfo?)`,
    `quantity! lineNumber! parentLineNumber shipNoticeLineNumber itemType=composite|item|lean
      compositeItemType=groupLevel|itemLevel stockTransferType=intra|inter
      outboundType=stockTransport`,
  ],
  ScheduleLineReference: ['(Extrinsic*)', 'quantity! requestedDeliveryDate! lineNumber'],
  ComponentConsumptionDetails: [
    `(Product, UnitOfMeasure, BuyerBatchID?, SupplierBatchID?, ReferenceDocumentInfo*, AssetInfo*,
      Dimension*, Extrinsic*)`,
    'lineNumber quantity! type=blocked|qualityRestricted|scrapped usage=yes|no',
  ],
  SealID: ['text'],
  SealingPartyCode: ['text'],
  EquipmentIdentificationCode: ['text'],
  ShipNoticeItemDetail: [
    `(UnitPrice?, Description*, UnitOfMeasure?, PriceBasisQuantity?, Classification*,
      ManufacturerPartID?, ManufacturerName?, Dimension*, ItemDetailIndustry?, Extrinsic*,
      ImportInfo?)`,
  ],
  ShipNoticeItemIndustry: ['(ShipNoticeItemRetail?, ShipNoticeItemLifeSciences?)'],
  ImportInfo: ['(HTSCode?, ImporterOfRecord?)'],
  ShipNoticeItemRetail: [
    '(BestBeforeDate?, ExpiryDate?, FreeGoodsQuantity?, PromotionDealID?, PromotionVariantID?)',
  ],
  ShipNoticeItemLifeSciences: ['(Study?, ProtocolID?, PoolID?, MedicationListInfo*, Extrinsic*)'],
  HTSCode: ['text'],
  ImporterOfRecord: ['text'],
  ExpiryDate: ['empty', 'date!'],
};
