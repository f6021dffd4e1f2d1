import { PaperClipOutlined } from '@ant-design/icons';
import { urlOf } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { casePath } from '../useDesk';

interface Props {
  number: number;
  file: { id: string; name: string; bytes: number };
}

/** A file of a case, to keep: no browser shows it. */
export const FileLink = ({ number, file }: Props) => {
  const { bytes } = useFormats();
  const query = { centre: useCentre().code };
  return (
    <span className="desk-file">
      <a className="desk-link" href={urlOf(`${casePath(number)}/files/${file.id}`, query)} download>
        <PaperClipOutlined aria-hidden /> {file.name}
      </a>{' '}
      <span className="soft">{bytes(file.bytes)}</span>
    </span>
  );
};

/** As a line of the timeline tells of it: id, size, name. */
export const fileOf = (about: string | null) => {
  const [id = '', bytes = '0', ...name] = (about ?? '').split(' ');
  return { id, bytes: Number(bytes), name: name.join(' ') };
};
