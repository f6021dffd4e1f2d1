using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.AfterContacts;

/// <param name="Plan">Null where nobody is asked after contacts.</param>
/// <param name="Waiting">Addresses that no machine has taken yet.</param>
public sealed record AfterContactForm(AfterContactPlan? Plan, int Waiting, int Taken);

/// <summary>A wave's rule: read, set, taken away.</summary>
internal static class KeepAfterContactRule
{
    private const int FewestRestDays = 2;

    public static async Task<Results<Ok<AfterContactForm>, ProblemHttpResult>> Read(string code, HttpContext http, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var row = await db.Set<AfterContactRule>().AsNoTracking().SingleOrDefaultAsync(rule => rule.WaveId == wave.Id, cancel);
        ETag.Set(http, row?.Version ?? 0);
        return TypedResults.Ok(await FormAsync(db, wave, row, cancel));
    }

    public static async Task<Results<Ok<AfterContactForm>, ProblemHttpResult>> Set(
        string code, AfterContactPlan wished, HttpContext http, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.State == WaveState.Closed) return Problem.Conflict("voice.waveClosed", "The wave is closed.");
        var today = await WaveDays.TodayAsync(db, time, acting.CentreId, cancel);
        var errors = SampleCheck.Of(wished.On(today, today), (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!);
        errors.AddIf(wished.Types is { Count: > 0 } types && !await ClosedCases.KnowsAsync(db, acting.CentreId, types, cancel), "types", FieldErrors.UnknownCode);
        errors.AddIf(!(wished.Share is > 0 and <= 1), "share", FieldErrors.OutOfRange);
        // Contacts of two days are looked at again and again.
        errors.Within("restDays", wished.RestDays, FewestRestDays, SampleCheck.MostRestDays);
        if (errors.Any) return errors.Problem();
        var row = await db.Set<AfterContactRule>().SingleOrDefaultAsync(rule => rule.WaveId == wave.Id, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return Problem.Changed(await FormAsync(db, wave, row, cancel));
        var root = $"{http.Request.Scheme}://{http.Request.Host}";
        if (row is null) db.Add(row = new() { WaveId = wave.Id, CentreId = wave.CentreId, Plan = AfterContactRule.Text(wished), Root = root });
        else (row.Plan, row.Root, row.Version) = (AfterContactRule.Text(wished), root, row.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody was faster.
            db.ChangeTracker.Clear();
            return Problem.Changed(await FormAsync(db, wave, await db.Set<AfterContactRule>().AsNoTracking().SingleOrDefaultAsync(rule => rule.WaveId == wave.Id, cancel), cancel));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, wave, row, cancel));
    }

    /// <summary>Nobody more is asked; addresses that wait are still handed over.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Remove(string code, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (await db.Set<AfterContactRule>().SingleOrDefaultAsync(rule => rule.WaveId == wave.Id, cancel) is { } row)
        {
            db.Remove(row);
            await db.SaveChangesAsync(cancel);
        }

        return TypedResults.NoContent();
    }

    private static async Task<AfterContactForm> FormAsync(Db db, Wave wave, AfterContactRule? row, CancellationToken cancel)
    {
        var letters = db.Set<Letter>().Where(letter => letter.WaveId == wave.Id && letter.Way == LetterWay.Machine);
        return new(
            row?.Read(), await letters.CountAsync(letter => letter.State == LetterState.Waiting, cancel), await letters.CountAsync(letter => letter.Sent > 0, cancel));
    }
}
