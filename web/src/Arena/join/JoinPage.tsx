import { useState } from 'react';
import { useParams } from 'react-router';
import { forgetPass, keepPass, passOfThisWindow, takeForThisWindow, type Pass } from '../live/tokens';
import { Door } from './Door';
import { PlayPage } from './PlayPage';
import '../seats/Live.css';
import '../seats/Seats.css';

/** /play/CODE: in by name, then at one's seat; the window remembers who it is. */
export const JoinPage = () => {
  const { code: written = '' } = useParams();
  const code = written.toUpperCase();
  const [pass, setPass] = useState<Pass | null>(() => passOfThisWindow(code));
  const goOn = (next: Pass) => {
    keepPass(code, next);
    setPass(next);
  };
  const leave = (isUnknown: boolean) => {
    if (isUnknown && pass) forgetPass(code, pass.token);
    takeForThisWindow(code, null);
    setPass(null);
  };
  return pass ? <PlayPage key={pass.token} code={code} pass={pass} onLeave={leave} /> : <Door code={code} onIn={goOn} />;
};
