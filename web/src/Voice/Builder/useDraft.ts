import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { useCentre } from '../../common/useCentre';
import { begin, record, redo, undo } from '../definition/history';
import { isAlike, whole } from '../definition/tidy';
import type { Draft, SurveyForm } from '../types';
import { surveyPath, surveysPath } from '../useSurvey';
import { Saver } from './Saver';
import { keepUnsaved, unsavedOf } from './unsaved';

const draftOf = (form: SurveyForm): Draft => ({ name: form.name, definition: whole(form.definition) });

/** A survey being worked on: every step can be taken back, and all of it is saved by itself. */
export const useDraft = (first: Tagged<SurveyForm>, edits: boolean) => {
  const client = useQueryClient();
  const centre = useCentre().code;
  const { code } = first.data;

  const [opened] = useState(() => {
    const draft = draftOf(first.data);
    const unsaved = edits ? unsavedOf(centre, code) : null;
    const left = unsaved && !isAlike(unsaved.draft, draft) ? unsaved : null;
    const saver = new Saver({
      first,
      draft,
      send: async (next, etag) => {
        const answer = await api.putTagged<SurveyForm>(surveyPath(code), next, { query: { centre }, etag });
        void client.invalidateQueries({ queryKey: listKey(surveysPath) });
        return answer;
      },
      keep: (next) => keepUnsaved(centre, code, next),
    });
    return { draft, saver, left };
  });
  const { saver, left } = opened;

  // What an earlier visit left unsaved is a step of this one, and can be taken back.
  const [history, setHistory] = useState(() => (left ? record(begin(opened.draft), left.draft, '', 0) : begin(opened.draft)));
  const state = useSyncExternalStore(saver.subscribe, saver.read);
  const { present } = history;

  useEffect(() => {
    if (left && left.etag !== first.etag) saver.differs(first, left.etag);
  }, [left, first, saver]);
  useEffect(() => {
    if (edits) saver.change(present);
  }, [edits, saver, present]);

  const leave = useEffectEvent((event: BeforeUnloadEvent) => {
    if (edits && saver.read().status !== 'saved') event.preventDefault();
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => leave(event);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void saver.flush();
    };
  }, [saver]);

  const change = useCallback((next: (draft: Draft) => Draft, place = '') => setHistory((now) => record(now, next(now.present), place, Date.now())), []);

  /** Whoever looked at the other's change may overwrite it, or take it over; what was here is then one step back. */
  const decide = async (take: 'theirs' | 'mine') => {
    const newest = await api.getTagged<SurveyForm>(surveyPath(code), { query: { centre } });
    if (take === 'mine') return saver.overwrite(newest);
    const theirs = draftOf(newest.data);
    saver.accept(newest, theirs);
    setHistory((now) => record(now, theirs, '', 0));
  };

  /** Makes the draft a version; gives whether there is a new one. */
  const publish = async () => {
    if (!(await saver.flush())) return null;
    const { form, etag } = saver.read();
    const answer = await api.postTagged<SurveyForm>(`${surveyPath(code)}/publish`, undefined, { query: { centre }, etag });
    saver.published(answer);
    void client.invalidateQueries({ queryKey: listKey(surveysPath) });
    return { number: answer.data.published, isNew: answer.data.published > form.published };
  };

  return {
    draft: present,
    state,
    change,
    decide,
    publish,
    flush: saver.flush,
    /** The newest version, also just after a flush. */
    etag: () => saver.read().etag,
    undo: history.past.length > 0 ? () => setHistory(undo) : null,
    redo: history.future.length > 0 ? () => setHistory(redo) : null,
    /** Whether this visit began with what an earlier one had left unsaved. */
    restored: left !== null,
  };
};

export type SurveyDraft = ReturnType<typeof useDraft>;
