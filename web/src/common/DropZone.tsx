import { useState } from 'react';
import { InboxOutlined } from '@ant-design/icons';
import './DropZone.css';

interface Props {
  /** Endings of the files that can be read. */
  accept: string[];
  title: string;
  text: string;
  onFile: (file: File) => void;
}

/** Takes a file by drop or by choice. */
export const DropZone = ({ accept, title, text, onFile }: Props) => {
  const [isOver, setIsOver] = useState(false);
  return (
    <label
      className={`drop ${isOver ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <input
        type="file"
        className="visually-hidden"
        accept={accept.join(',')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <InboxOutlined className="drop-icon" aria-hidden />
      <span className="drop-title">{title}</span>
      <span className="soft">{text}</span>
    </label>
  );
};
