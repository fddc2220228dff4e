import type { RuleData } from './rule.ts';

/** Services on a line: travel, fees, labour. */
export const servicesRules: RuleData = {
  SpendDetail: ['(TravelDetail | FeeDetail | LaborDetail | Extrinsic)'],
  TravelDetail: [
    `((AirDetail | CarRentalDetail | HotelDetail | RailDetail), PolicyViolation*, Comments?,
      TermsAndConditions?)`,
    'confirmationNumber! pnrLocator quoteExpirationTime',
  ],
  FeeDetail: ['(UnitRate+, Period?)', 'isRecurring=yes'],
  LaborDetail: [
    '(UnitRate+, Period, Contractor?, JobDescription?, Supervisor?, WorkLocation?, Extrinsic*)',
    'supplierReferenceCode',
  ],
  AirDetail: ['(TripType, AirLeg+, AvailablePrice*, Penalty?)'],
  CarRentalDetail: [
    `(Vendor, CarRentalPickup, CarRentalDropoff, BookingClassCode?, CarRentalFee+, LimitedMileage?,
      AvailablePrice*)`,
    'travelSegment! pickupTime! dropoffTime!',
  ],
  HotelDetail: [
    '(Vendor, Address, RoomType, BookingClassCode?, Meal*, Rate*, AvailablePrice*)',
    `travelSegment! arrivalTime! departureTime! checkinTime! checkoutTime! earlyCheckinAllowed=yes
      lateCheckoutAllowed=yes`,
  ],
  RailDetail: ['(TripType, RailLeg+, AvailablePrice*, Penalty?)'],
  PolicyViolation: ['(Description, PolicyViolationJustification, Comments?)', 'level!=warning|violation'],
  TermsAndConditions: ['(Description+)'],
  Contractor: ['(ContractorIdentifier, Contact)'],
  JobDescription: ['(Description)'],
  Supervisor: ['(Contact)'],
  WorkLocation: ['(Address)'],
  TripType: ['empty', 'type!=round|oneWay|multiLeg'],
  AirLeg: [
    '(Vendor, AirLegOrigin, AirLegDestination, BookingClassCode?, Rate?, Meal*)',
    `travelSegment! departureTime! arrivalTime! flightNumber! seatNumber seatType=window|aisle|middle
      upgrade=yes stops equipment`,
  ],
  AvailablePrice: ['(Money, Description?)', 'type!=lowest|lowestCompliant|highestCompliant|highest|other'],
  Penalty: ['(Money, Description)'],
  Vendor: ['(Address, SupplierID*)', 'preferred!=yes|no'],
  CarRentalPickup: ['(Airport | Address)'],
  CarRentalDropoff: ['(Airport | Address)'],
  BookingClassCode: ['(Description?)', 'domain! code!'],
  CarRentalFee: [
    '(Total, Rate*)',
    `type=baseRate|additionalDriver|airportAccessFee|dropOffCharge|vehicleLicensingFee|touristTax|prepaidGasoline|navigationSystem|childSeat|luggageRack|collisionDamageInsurance|liabilityInsurance|mobilePhone|other`,
  ],
  LimitedMileage: ['(UnitOfMeasure)', 'quantity!'],
  RoomType: [
    '(Description?, Amenities*)',
    'smoking!=yes|no numberOfBed bedType=king|queen|full|double|single|other',
  ],
  Meal: ['(BookingClassCode?, Description?)'],
  Rate: ['(Total, UnitRate, Description?)', 'quantity!'],
  RailLeg: [
    '(Vendor, RailLegOrigin, RailLegDestination, BookingClassCode?, Rate?, Meal*)',
    'travelSegment! departureTime! arrivalTime! trainNumber! seatNumber carType=sleeper|seat',
  ],
  PolicyViolationJustification: ['(Description)'],
  ContractorIdentifier: ['text', 'domain!=supplierReferenceID|buyerReferenceID'],
  AirLegOrigin: ['(Airport)'],
  AirLegDestination: ['(Airport)'],
  SupplierID: ['text', 'domain!'],
  Airport: ['(Address?)', 'airportCode!'],
  Amenities: ['(Description)'],
  RailLegOrigin: ['(Airport | Address)'],
  RailLegDestination: ['(Airport | Address)'],
};
