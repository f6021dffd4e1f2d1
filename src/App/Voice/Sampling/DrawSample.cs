using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Letters;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>
/// Draws people who were not asked yet and gives their addresses as a file, this once, or sends them by mail. `draw` is the number that the draw is to have: sent twice, it is one draw.
/// </summary>
internal static class DrawSample
{
    public static async Task<IResult> Handle(
        string code, int draw, string? format, HttpRequest request, Db db, Store store, LatestContacts contacts, Seal seal, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var (asked, problem) = await SampleRequest.ReadAsync(code, request, db, store, contacts, time, acting, cancel);
        if (asked is null) return problem!;
        IResult? answer = null;
        var (drawn, refusal) = await RunAsync(asked, draw, $"{request.Scheme}://{request.Host}", db, seal, time, acting, file => answer = file.As(format, $"{asked.Wave.Code}_{draw}"), cancel);
        return drawn is null ? refusal! : answer ?? TypedResults.NoContent();
    }

    /// <param name="root">What the addresses begin with.</param>
    /// <param name="keep">Takes the file, if there is one, before the draw is final: whoever gets no file has asked nobody.</param>
    public static async Task<(SampleDraw? Draw, ProblemHttpResult? Problem)> RunAsync(
        SampleRequest asked, int draw, string root, Db db, Seal seal, TimeProvider time, Acting acting, Action<Sheet> keep, CancellationToken cancel)
    {
        await using var claimed = await ClaimedDraw.BeginAsync(db, time, asked.Wave, cancel);
        if (claimed is null) return (null, ClaimedDraw.Busy());
        if (await NextAsync(db, asked.Wave.Id, cancel) != draw) return (null, Problem.Conflict("voice.drawnMeanwhile", "This draw has been made already: look at the list of draws."));

        var leftAlone = await LeftAlone.ReadAsync(db, asked.Wave, asked.Today, asked.RestDays, cancel);
        var sample = Sample.Of(asked.People, leftAlone, asked.Plan, asked.Frame, asked.Seed);
        if (sample.Drawn.Count == 0) return (null, Problem.Conflict("voice.nobodyToAsk", "Nobody is left to be asked by this plan."));
        if (sample.Drawn.Count > SampleCheck.Most) return (null, Problem.Invalid("size", FieldErrors.OutOfRange));
        var people = sample.Drawn.Select(one => new DrawnPerson(one, InvitationToken.Create())).ToList();
        await WriteInvitations.RunAsync(db, time, claimed, asked, people, asked.Plan.Send == SendBy.Mail ? one => Enveloped(one, asked, root, seal) : null, cancel);
        if (asked.Plan.Send == SendBy.File) keep(await DrawnFile.OfAsync(db, asked, people, root, cancel));
        return await FinishAsync(db, time, claimed, asked, RowOf(asked, claimed.DrawId, draw, sample, time, acting), cancel);
    }

    /// <summary>With its own row, and without the claim, the draw is there.</summary>
    private static async Task<(SampleDraw? Draw, ProblemHttpResult? Problem)> FinishAsync(Db db, TimeProvider time, ClaimedDraw claimed, SampleRequest asked, SampleDraw row, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WaveHold.SharedAsync(db, asked.Wave.Id, cancel);
        await db.Entry(asked.Wave).ReloadAsync(cancel);
        if (db.Entry(asked.Wave).State == EntityState.Detached) return (null, StoredWaves.NotFound(asked.Wave.Code));
        if (asked.Wave.State == WaveState.Closed) return (null, Problem.Conflict("voice.waveClosed", "The wave is closed."));
        db.Add(row);
        asked.Wave.Population ??= row.Population > 0 ? row.Population : null;
        if (await StoredWaves.SaveAsync(db, time, asked.Wave, cancel) is { } changed) return (null, changed);
        await claimed.ReleaseAsync(cancel);
        await transaction.CommitAsync(cancel);
        claimed.Finish();
        return (row, null);
    }

    public static async Task<int> NextAsync(Db db, Guid waveId, CancellationToken cancel) =>
        (await db.Set<SampleDraw>().Where(row => row.WaveId == waveId).MaxAsync(row => (int?)row.Number, cancel) ?? 0) + 1;

    private static string Enveloped(DrawnPerson one, SampleRequest asked, string root, Seal seal)
    {
        var listed = asked.People.List!.Rows[(int)one.Person.Origin];
        return seal.Close(new(listed.Mail, null, null, listed.Language, $"{root}{VoiceModule.PublicPath}/{one.Token}"));
    }

    private static SampleDraw RowOf(SampleRequest asked, Guid id, int number, Sample sample, TimeProvider time, Acting acting) => new()
    {
        Id = id,
        CentreId = asked.Wave.CentreId,
        WaveId = asked.Wave.Id,
        Number = number,
        DrawnAt = time.GetUtcNow(),
        By = acting.Name[..Math.Min(acting.Name.Length, SampleDraw.MaxBy)],
        Seed = asked.Seed,
        Population = sample.Whole.Population,
        Drawn = sample.Drawn.Count,
        Strata = asked.Plan.By is null ? null : SampleDraw.Text(sample.Populations),
        Plan = SampleDraw.Text(asked.Plan with { RestDays = asked.RestDays }),
    };
}
