using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Voice.Answers;

/// <summary>Begun forms in the store.</summary>
internal static class StoredDrafts
{
    public static Task<AnswerDraft?> FindAsync(Db db, Guid waveId, string keyHash, CancellationToken cancel) =>
        db.Set<AnswerDraft>().AsNoTracking().SingleOrDefaultAsync(row => row.WaveId == waveId && row.KeyHash == keyHash, cancel);

    /// <summary>Saves a page; false when another tab saved since the form was read, and nothing of this one is.</summary>
    public static async Task<bool> SaveAsync(Db db, OpenForm form, string language, IReadOnlyDictionary<string, string> answers, int page, CancellationToken cancel)
    {
        var text = AnswerJson.Text(answers);
        if (form.Draft is { } draft)
        {
            return await db.Set<AnswerDraft>().Where(row => row.Id == draft.Id && row.Answers == draft.Answers).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Answers, text).SetProperty(row => row.Page, page)
                .SetProperty(row => row.Language, language).SetProperty(row => row.ChangedOn, form.Today), cancel) == 1;
        }

        db.Add(new AnswerDraft
        {
            Id = NewId.Random(),
            CentreId = form.Wave.CentreId,
            WaveId = form.Wave.Id,
            KeyHash = form.KeyHash,
            Language = language,
            Answers = text,
            Page = page,
            ChangedOn = form.Today,
        });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(db, form.Wave.Id, form.KeyHash, cancel) is null) throw;
            return false;
        }
    }
}
