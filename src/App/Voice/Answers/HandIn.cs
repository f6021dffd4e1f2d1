using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Months;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>
/// Makes a finished form an answer, in one transaction: the same form twice is one answer, a token is used once, and a wave that was
/// closed meanwhile takes none. It returns after the commit, so that nobody is thanked for an answer that could still be lost.
/// </summary>
internal static class HandIn
{
    /// <summary>False when somebody was faster (the same form, the wave's end): reading again tells what happened.</summary>
    public static async Task<bool> HandleAsync(Db db, OpenForm form, FormState state, string language, CancellationToken cancel)
    {
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WaveHold.SharedAsync(db, form.Wave.Id, cancel);
        // Asked anew, because the wave may have been closed since the form was read; while it is held it cannot be.
        if (!await db.Set<Wave>().AnyAsync(row => row.Id == form.Wave.Id && row.State == WaveState.Open, cancel)) return false;
        if (form.Invitation is { } invited && await UseAsync(db, invited, cancel) == 0) return false;
        var once = FormKey.OnceHash(form.LinkedKey is null ? null : form.KeyHash);
        // Of a wave that was closed and is open again: the whole answer takes the place of the part.
        if (form.IsWhole == false) await DropPartAsync(db, form.Wave.Id, once, cancel);
        Add(db, form.Wave, state, About.Of(form.Invitation, once, form.Today, language, complete: true));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            if (await db.Set<AnswerSheet>().AnyAsync(row => row.WaveId == form.Wave.Id && row.OnceHash == once, cancel)) return false;
            throw;
        }

        if (form.Invitation is { } by) await CountMarks.AddAsync(db, by, state, form.Today, cancel);
        // A linked form of one page had none. What a second tab saves in this very moment is no answer when the wave is closed; of an invited person not even that may stay.
        if (form.Draft is not null || form.Invitation is not null)
            await db.Set<AnswerDraft>().Where(row => row.WaveId == form.Wave.Id && row.KeyHash == form.KeyHash).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>What an answer says of itself besides its answers.</summary>
    internal sealed record About(AnsweredBy By, CutMembers Cuts, string OnceHash, DateOnly Day, string Language, bool Complete)
    {
        public static About Of(Invitation? invited, string onceHash, DateOnly day, string language, bool complete) =>
            new(invited is null ? AnsweredBy.Link : AnsweredBy.Token, invited?.Cuts ?? CutMembers.None, onceHash, day, language, complete);
    }

    /// <summary>Adds the answer, with random ids: their order would tell who answered after whom.</summary>
    internal static void Add(Db db, Wave wave, FormState state, About about)
    {
        var texts = SurveyFields.Of(state.Survey).Where(field => field.Kind == FieldKind.Text).Select(field => field.Code).ToHashSet();
        var sheet = new AnswerSheet
        {
            Id = NewId.Random(),
            CentreId = wave.CentreId,
            WaveId = wave.Id,
            OnceHash = about.OnceHash,
            Day = about.Day,
            Language = about.Language,
            By = about.By,
            Complete = about.Complete,
            RegionId = about.Cuts.Region,
            ProductId = about.Cuts.Product,
            ChannelId = about.Cuts.Channel,
            QueueId = about.Cuts.Queue,
            TeamId = about.Cuts.Team,
            Answers = AnswerJson.Text(state.Reached.Where(answer => !texts.Contains(answer.Key)).ToDictionary()),
        };
        db.Add(sheet);
        db.AddRange(state.Reached.Where(answer => texts.Contains(answer.Key)).Select(answer => Verbatim.Of(sheet, answer.Key, answer.Value)));
    }

    private static Task<int> UseAsync(Db db, Invitation invited, CancellationToken cancel) => DrawClaim.Whole(db)
        .Where(row => row.Id == invited.Id && row.State != InvitationState.Answered && row.State != InvitationState.OptedOut)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, InvitationState.Answered), cancel);

    private static async Task DropPartAsync(Db db, Guid waveId, string once, CancellationToken cancel)
    {
        var part = db.Set<AnswerSheet>().Where(row => row.WaveId == waveId && row.OnceHash == once && !row.Complete);
        await db.Set<Verbatim>().Where(row => part.Any(sheet => sheet.Id == row.SheetId)).ExecuteDeleteAsync(cancel);
        await part.ExecuteDeleteAsync(cancel);
    }
}
