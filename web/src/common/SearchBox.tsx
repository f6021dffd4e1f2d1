import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';

interface Props {
  value: string;
  onChange: (value: string) => void;
  label: string;
}

/** Searches while one types, a moment after the last key. */
export const SearchBox = ({ value, onChange, label }: Props) => {
  const [text, setText] = useState(value);
  const settle = useEffectEvent(() => {
    if (text !== value) onChange(text);
  });
  useEffect(() => {
    const timer = setTimeout(() => settle(), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Input
      className="search-box gap-below"
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
};
