import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { gamePath } from './paths';
import type { Note } from './types';

/** The trainer's notes, each bound to the moment of the round when it was written. */
export const useNotes = () => {
  const { id = '' } = useParams();
  const { code: centre } = useCentre();
  const path = `${gamePath(id)}/notes`;
  const key = ['arena-notes', id];
  const notes = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Note[] | { items: Note[] }>(path, { query: { centre }, signal }).then((found) => (Array.isArray(found) ? found : found.items)) });
  const add = useSave<string, Note>({ send: (text) => api.post(path, { text }, { query: { centre } }), renews: [key] });
  return { notes, add };
};
