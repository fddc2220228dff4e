/**
 * SHA-256 of official cXML DTDs, by version and module, as cxml.org serves them: other bytes under these names are not
 * installed.
 */
export const knownDtds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.2.014': {
    cXML: '87072178811f1c39bdb2d4dce3455a19a3e185ea8e3e761df2de1d55e54590e0',
  },
  '1.2.020': {
    InvoiceDetail: '9507e7a4fa456bc8241fe6031775b3d4e2985b4261f065cd1dc5fc0cd99e164f',
    cXML: 'eb7a5a6140829fe5f499bf43c8a40c625c0e65e495cd56250c10b97e3e7a1066',
  },
  '1.2.028': {
    Catalog: '1eef83a845f3dc9ba4d0b661b94e73a1142c8dd8e0fc4f9225e6539da777328c',
    Fulfill: '2f30377de181c2b0970f8ff0775e696a5f84ba822b8d6d658b9ad327cf38fd46',
    InvoiceDetail: 'c6746e960e247826c4e2e4016d78bb56be53ebca8089b558f8864206cd8d1634',
    cXML: '390e8fae609b45e210ed7808e5a5860d65385e57452595211c2a22f0a0d6e607',
  },
  '1.2.048': {
    Catalog: 'a6b31c231bbeb4cd800276cde0cfcfef3aa21eeeebbb7d3333f769f4db5bfd5f',
    Contract: 'cf6a424fd7d0f92560fba126b082ca1a61bea1d55bf059bad1bd31d3a5781773',
    Fulfill: '6fdc98ff0b6ea00ab89f593785c970d28ff8633fcbf333dfdff3fc66eac864d3',
    InvoiceDetail: '4efee4b83feec6115778e38acaf0489def69f1d303a0b6fd87e6810f16ed4a0c',
    Logistics: 'b9e920fbda6cbc50de8088b6fa94f5af21814b246b2eee2ad2873c1c14f8a77a',
    PaymentRemittance: 'cd6450429980baaf4135f2fbae8ad1fef1d0a662c00b0f617ec61d3d7b13bd02',
    Private: '7ead892abad53e96d7c5089c150291dac7aba9ca418c91459d35d5981cfff47f',
    Quote: 'c4ade9028d100b01526f0e9fd79757b45dabb8309116b9d35ffe64c4c4694d51',
    cXML: '23a1bb1afe17b88e9dc3a515f2932d8cd915dd924abaaec7676731580e69125f',
  },
  '1.2.071': {
    Catalog: '113a82e3f7e86c9503a1d1a228735b7e7f453749e7490d71380b758c5ac30ba2',
    Contract: '1a9cea79eff811e909f0c2d696505d5373d7795d5bae78ff22b1a5fb240ee8fb',
    Fulfill: '1bdb5394eac2ea243dcb124e7cb149603a53848a75d89018ee06bdc6e699d21c',
    InvoiceDetail: '4351e2b54d919e8b89c5e1dd6791347649334acec4ec3e0b31180b17163336c1',
    Logistics: 'e36913216f99e88ca731f7e65b613dde49830a10961ae5b5493cc3ecbafceafa',
    PaymentRemittance: '4068ed75161e6bf3625062838c9aa96d7ecd93cbe68d2de36e7dd6dbbcf58050',
    Private: '6dac214b0bfc45e88e4574897ec811fb103cf7ffdca3322073c84c107e41338a',
    Quote: '01b084f04a9f6a0ff047c6feb111a08f768abb702c8648d3e40676783e951414',
    cXML: 'd267ad7b19cbd6608b972821daacab0f4d94a8ec78610b7127dba23222198a64',
  },
};
