import { createElement, type ReactNode } from 'react';
import { PaperClipOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { urlOf } from '../api/client';
import { useCentre } from '../common/useCentre';
import type { MarkdownNode } from './types';
import { articlePath, filePath } from './useKnowledge';
import './Knowledge.css';

interface Props {
  nodes: readonly MarkdownNode[];
  /** Whose files it speaks of. */
  article?: number | null;
}

interface Place {
  article?: number | null;
  fileOf: (id: string) => string;
  pageOf: (number: number) => string;
}

/** What somebody wrote, element by element: no markup of theirs ever reaches the page. */
export const Content = ({ nodes, article }: Props) => {
  const centre = useCentre();
  const place = { article, fileOf: (id: string) => urlOf(filePath(article ?? 0, id), { centre: centre.code }), pageOf: (number: number) => centre.path(articlePath(number)) };
  return <div className="article-content">{shown(nodes, place)}</div>;
};

const shown = (nodes: readonly MarkdownNode[] | null | undefined, place: Place): ReactNode => (nodes ?? []).map((node, at) => <Part key={at} node={node} place={place} />);

/** Headings of an article stand below that of the page and that of the sheet. */
const headingOf = (level: number) => `h${Math.min(6, level + 1)}`;

const Part = ({ node, place }: { node: MarkdownNode; place: Place }): ReactNode => {
  const inside = shown(node.children, place);
  switch (node.kind) {
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return createElement(headingOf(node.level ?? 2), null, inside);
    case 'quote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return node.level == null ? <ul>{inside}</ul> : <ol start={node.level}>{inside}</ol>;
    case 'item':
      return <li>{inside}</li>;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return (
        <div className="article-table" tabIndex={0} role="group">
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      );
    case 'row':
      return <tr>{(node.children ?? []).map((cell, at) => (node.level ? <th key={at} scope="col">{shown(cell.children, place)}</th> : <td key={at}>{shown(cell.children, place)}</td>))}</tr>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strike':
      return <del>{inside}</del>;
    case 'codeSpan':
      return <code>{node.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={node.href ?? undefined} target="_blank" rel="noreferrer noopener">
          {inside}
        </a>
      );
    case 'article':
      return <Link to={place.pageOf(node.level ?? 0)}>{inside}</Link>;
    case 'image':
      return <img src={place.fileOf(node.file ?? '')} alt={node.text ?? ''} loading="lazy" />;
    case 'file':
      return (
        <a href={place.fileOf(node.file ?? '')} download>
          <PaperClipOutlined aria-hidden /> {inside}
        </a>
      );
    default:
      return <>{node.text}{inside}</>;
  }
};
