import type { Currency } from '#app/kernel/money.ts';

const CODES = `
  AED AFN ALL AMD ARS AUD AZN BAM BDT BIF BOB BRL BWP BYN CAD CDF CHF CLP CNY COP CRC CZK DJF DKK DOP DZD EGP ERN
  ETB GBP GEL GHS GMD GNF GTQ HNL HTG HUF IDR ILS INR IQD IRR JMD JOD JPY KES KGS KHR KMF KRW KWD KZT LAK LBP LKR
  LRD LYD MAD MDL MGA MKD MMK MNT MRU MUR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN PYG QAR
  RON RSD RUB RWF SAR SDG SEK SGD SLE SOS SSP STN SYP SZL THB TJS TMT TND TRY TTD TZS UAH UGX USD UYU UZS VES VND
  XAF XOF YER ZAR ZMW ZWG`;

/** Currencies in use where third parties work, for lists to choose from (ISO 4217), the euro left out. */
export const OTHER_CURRENCIES: readonly Currency[] = CODES.trim().split(/\s+/);

/** The same with the euro first: what an account may be in. */
export const CURRENCIES: readonly Currency[] = ['EUR', ...OTHER_CURRENCIES];
