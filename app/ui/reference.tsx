/** A reference, IBAN or hash: always left to right, never broken up by the text round it. */
export function Reference({ children }: { children: string }) {
  return (
    <bdi className="reference" dir="ltr">
      {children}
    </bdi>
  );
}
