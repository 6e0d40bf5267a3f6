declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module '*.js?url' {
  const href: string;
  export default href;
}
