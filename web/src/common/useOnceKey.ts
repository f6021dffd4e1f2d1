import { useRef } from 'react';

/** A key for a request, the same for the same words: pressed twice it is done once, and what is said anew is a new request. */
export const useOnceKey = () => {
  const last = useRef({ words: '', key: '' });
  return (body: unknown) => {
    const words = JSON.stringify(body);
    if (words !== last.current.words) last.current = { words, key: Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('') };
    return { 'Idempotency-Key': last.current.key };
  };
};
