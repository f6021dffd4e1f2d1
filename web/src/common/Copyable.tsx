import { useRef, useState } from 'react';
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button, Input, Space, type InputRef } from 'antd';
import { useTranslation } from 'react-i18next';

/** A text to be taken along: a link, a secret. Where the clipboard is closed (plain http), it is selected instead. */
export const Copyable = ({ text, label }: { text: string; label: string }) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const field = useRef<InputRef>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      field.current?.select();
    }
  };

  return (
    <Space.Compact block>
      <Input ref={field} readOnly value={text} className="code" aria-label={label} onFocus={(event) => event.target.select()} />
      <Button type="primary" icon={copied ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
        {copied ? t('Common.copied') : t('Common.copy')}
      </Button>
    </Space.Compact>
  );
};
