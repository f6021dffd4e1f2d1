import { ProblemError, unsafeHeaders, urlOf, type Problem } from '../../api/client';
import type { Upload } from './types';

interface Options {
  centre: string;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

const problemOf = (request: XMLHttpRequest): Problem => {
  try {
    return { ...(JSON.parse(request.responseText) as Problem), status: request.status };
  } catch {
    return { status: request.status };
  }
};

/** Sends a file as it is; XMLHttpRequest, because fetch does not tell how far it has come. */
export const upload = (file: File, { centre, onProgress, signal }: Options) =>
  new Promise<Upload>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', urlOf('facts/uploads', { centre, name: file.name }));
    for (const [name, value] of Object.entries(unsafeHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300 ? resolve(JSON.parse(request.responseText) as Upload) : reject(new ProblemError(problemOf(request)));
    request.onerror = () => reject(new ProblemError({ status: 0, code: 'offline' }));
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
