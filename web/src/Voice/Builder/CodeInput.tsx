import { useState } from 'react';
import { Input } from 'antd';
import { useBuilding } from './context';

interface Props {
  label: string;
  value: string;
  onChange: (code: string) => void;
  wrong?: boolean;
  id?: string;
}

/** A code is taken over when it is whole: conditions and paths go by it, and must not follow half a word. */
export const CodeInput = ({ value, ...rest }: Props) => <CodeField key={value} value={value} {...rest} />;

const CodeField = ({ label, value, onChange, wrong, id }: Props) => {
  const { readOnly } = useBuilding();
  const [text, setText] = useState(value);
  const done = () => {
    const code = text.trim();
    if (code !== '' && code !== value) onChange(code);
    else setText(value);
  };
  return (
    <Input
      id={id}
      className="code"
      aria-label={label}
      value={text}
      maxLength={40}
      readOnly={readOnly}
      status={wrong ? 'error' : undefined}
      onChange={(event) => setText(event.target.value)}
      onBlur={done}
      onPressEnter={done}
    />
  );
};
