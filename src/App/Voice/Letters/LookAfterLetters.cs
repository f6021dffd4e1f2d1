using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Notices.Published;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Letters;

/// <summary>How far a wave's mail has come. Addresses are shown to nobody.</summary>
public sealed record LetterCounts(int Waiting, int Sent, int Reminded, int Failed);

public sealed record LetterFailure(string Why, int Letters);

/// <param name="Sender">Null where this installation has no mail server.</param>
public sealed record LettersForm(
    string? Sender, IReadOnlyDictionary<string, LetterText> Texts, int Reminders, int ReminderDays, LetterCounts Counts, IReadOnlyList<LetterFailure> Failures);

public sealed record LettersChange(
    [property: JsonRequired] IReadOnlyDictionary<string, LetterText> Texts, [property: JsonRequired] int Reminders, [property: JsonRequired] int ReminderDays);

/// <summary>The mail of a wave: what it says, how often people are reminded, how far it has come; and the end of it.</summary>
internal static class LookAfterLetters
{
    private const int FailuresTold = 10;

    public static async Task<Results<Ok<LettersForm>, ProblemHttpResult>> Read(string code, HttpContext http, Db db, PostOffice office, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var row = await RowAsync(db, wave, cancel);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, wave, row, office, cancel));
    }

    public static async Task<Results<Ok<LettersForm>, ProblemHttpResult>> Change(
        string code, LettersChange wished, HttpContext http, Db db, PostOffice office, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var errors = new FieldErrors();
        errors.Within("reminders", wished.Reminders, 0, WaveLetters.MostReminders);
        errors.Within("reminderDays", wished.ReminderDays, 1, WaveLetters.MostDays);
        foreach (var (language, text) in wished.Texts)
        {
            if (survey.Languages.Contains(language)) text.Check(errors, language);
            else errors.Add($"texts.{language}", FieldErrors.UnknownCode);
        }

        if (errors.Any) return errors.Problem();
        var row = await RowAsync(db, wave, cancel);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await FormAsync(db, wave, row, office, cancel));
        if (db.Entry(row).State == EntityState.Detached) db.Add(row);
        row.Write(wished.Texts);
        (row.Reminders, row.ReminderDays, row.Version) = (wished.Reminders, wished.ReminderDays, row.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody was faster.
            db.ChangeTracker.Clear();
            return Problem.Changed(await FormAsync(db, wave, await RowAsync(db, wave, cancel), office, cancel));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, wave, row, office, cancel));
    }

    /// <summary>Nothing more is sent, and the addresses are erased.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Stop(string code, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (await db.Set<DrawClaim>().AnyAsync(claim => claim.WaveId == wave.Id, cancel)) return ClaimedDraw.Busy();
        await EraseLetters.OfWaveAsync(db, wave.Id, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<WaveLetters> RowAsync(Db db, Wave wave, CancellationToken cancel) =>
        await db.Set<WaveLetters>().SingleOrDefaultAsync(row => row.WaveId == wave.Id, cancel) ?? new() { WaveId = wave.Id, CentreId = wave.CentreId };

    private static async Task<LettersForm> FormAsync(Db db, Wave wave, WaveLetters row, PostOffice office, CancellationToken cancel)
    {
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var mail = DrawClaim.WholeLetters(db).AsNoTracking().Where(letter => letter.WaveId == wave.Id && letter.Way == LetterWay.Mail);
        var counts = await mail.GroupBy(letter => new { letter.State, letter.Sent }).Select(group => new { group.Key.State, group.Key.Sent, Count = group.Count() }).ToListAsync(cancel);
        var failures = await mail.Where(letter => letter.Failure != null).GroupBy(letter => letter.Failure!).Select(group => new { Why = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).Take(FailuresTold).ToListAsync(cancel);
        return new(
            office.Sender, row.Of(survey), row.Reminders, row.ReminderDays,
            new(
                counts.Where(group => group is { State: LetterState.Waiting, Sent: 0 }).Sum(group => group.Count), counts.Where(group => group.Sent > 0).Sum(group => group.Count),
                counts.Where(group => group.Sent > 1).Sum(group => group.Count), counts.Where(group => group.State == LetterState.Failed).Sum(group => group.Count)),
            failures.ConvertAll(group => new LetterFailure(group.Why, group.Count)));
    }
}
