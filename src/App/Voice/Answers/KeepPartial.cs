using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>When a wave is closed, forms that were begun become partial answers, counted apart. One without any answer is no answer.</summary>
internal static class KeepPartial
{
    private const int Batch = 500;

    /// <summary>Inside the transaction that closes the wave.</summary>
    public static async Task HandleAsync(Db db, Wave wave, SurveyDefinition survey, CancellationToken cancel)
    {
        var begun = db.Set<AnswerDraft>().Where(row => row.WaveId == wave.Id);
        var last = Guid.Empty;
        while (await begun.AsNoTracking().Where(row => row.Id > last).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancel) is { Count: > 0 } drafts)
        {
            last = drafts[^1].Id;
            await KeepAsync(db, wave, survey, drafts, cancel);
        }

        await begun.ExecuteDeleteAsync(cancel);
    }

    private static async Task KeepAsync(Db db, Wave wave, SurveyDefinition survey, List<AnswerDraft> drafts, CancellationToken cancel)
    {
        var hashes = drafts.Select(draft => draft.KeyHash).ToList();
        var invited = await db.Set<Invitation>().AsNoTracking().Where(row => hashes.Contains(row.TokenHash)).ToDictionaryAsync(row => row.TokenHash, cancel);
        var added = db.ChangeTracker.Entries().Select(entry => entry.Entity).ToHashSet();
        var onces = drafts.ToDictionary(draft => draft.KeyHash, draft => FormKey.OnceHash(invited.ContainsKey(draft.KeyHash) ? null : draft.KeyHash));
        // A second tab may have saved a page of a form just after the first had handed it in.
        var handedIn = (await db.Set<AnswerSheet>().Where(row => row.WaveId == wave.Id && onces.Values.Contains(row.OnceHash)).Select(row => row.OnceHash).ToListAsync(cancel)).ToHashSet();
        foreach (var draft in drafts)
        {
            var (state, person) = (new FormState(survey, AnswerJson.Read(draft.Answers)), invited.GetValueOrDefault(draft.KeyHash));
            if (state.Reached.Count == 0 || handedIn.Contains(onces[draft.KeyHash]) || person?.State == InvitationState.Answered) continue;
            HandIn.Add(db, wave, state, HandIn.About.Of(person, onces[draft.KeyHash], draft.ChangedOn, draft.Language, complete: false));
        }

        await db.SaveChangesAsync(cancel);
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => !added.Contains(entry.Entity)).ToList()) entry.State = EntityState.Detached;
    }
}
