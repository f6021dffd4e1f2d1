import { Navigate } from 'react-router';
import { Failure, Forbidden } from '../common/PageState';
import { remembered } from '../common/remember';
import { centrePath } from '../common/useCentre';
import { useMe } from '../common/useMe';
import { firstPage } from './nav';

/** From the bare address to the first page that the person may see, in the centre they were last in. */
export const Home = () => {
  const me = useMe();
  if (me.error) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return null;
  if (me.data.setupNeeded) return <Navigate to="/setup" replace />;
  if (!me.data.signedIn) return <Navigate to="/sign-in" replace />;
  const { centres } = me.data;
  const centre = centres.find((one) => one.code === remembered('centre')) ?? centres[0];
  if (!centre) return <Forbidden />;
  return <Navigate to={centrePath(centre.code, firstPage(centre))} replace />;
};
