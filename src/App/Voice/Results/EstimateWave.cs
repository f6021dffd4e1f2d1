using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Definitions;
using Shouwen.App.Voice.Sampling;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.App.Voice.Results;

/// <summary>Computes a wave's results, in all and by group, as a job. While it runs, new answers go in by fives; when it is closed, all do.</summary>
internal static class EstimateWave
{
    public const string JobKind = "voice.estimate";
    private const int Batch = 500;

    public static async Task<Results<Accepted<JobStarted>, ProblemHttpResult>> Handle(string code, Db db, JobRunner jobs, IServiceProvider services, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (Running(jobs, wave) is { } running) return TypedResults.Accepted($"/api/jobs/{running.Id}", new JobStarted(running.Id));
        var root = services.GetRequiredService<IServiceScopeFactory>();
        var id = jobs.Start(acting, JobKind, wave.Code, job => RunAsync(root, wave.Id, job.Report, job.Cancel));
        return TypedResults.Accepted($"/api/jobs/{id}", new JobStarted(id));
    }

    public static async Task<Results<Ok<JobCard>, ProblemHttpResult>> Follow(string code, Guid job, Db db, JobRunner jobs, Acting acting, CancellationToken cancel) =>
        await JobList.FindAsync(db, jobs, acting.CentreId, job, cancel) is { Kind: JobKind } card && card.Subject == code
            ? TypedResults.Ok(card)
            : Problem.NotFound("voice.noEstimate", $"There is no such estimate of the wave {code}.");

    public static JobCard? Running(JobRunner jobs, Wave wave) =>
        jobs.Running(wave.CentreId).FirstOrDefault(job => job.Kind == JobKind && job.Subject == wave.Code);

    public static async Task<object> RunAsync(IServiceScopeFactory scopes, Guid waveId, Action<long, long, string>? progress, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(row => row.Id == waveId, cancel);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        progress?.Invoke(0, 1, "reading");
        var sheets = await db.Set<AnswerSheet>().AsNoTracking().Where(row => row.WaveId == wave.Id).ToListAsync(cancel);
        var frame = (await CentreFrame.LoadAsync(db, wave.CentreId, cancel))!;
        var all = AnswerTable.Of(survey, sheets);
        var weights = await SampleWeights.ReadAsync(db, wave, cancel);
        for (var row = 0; row < sheets.Count; row++) all.Weights[row] *= weights.Of(sheets[row]);
        var table = all.Only(await TakeInAsync(db, wave, sheets, all, cancel));
        var (groups, hidden) = Groups.Of(table, frame);
        var kept = await db.Set<WaveEstimate>().Where(row => row.WaveId == wave.Id).ToListAsync(cancel);
        for (var at = 0; at < groups.Count; at++)
        {
            progress?.Invoke(at, groups.Count, "estimating");
            cancel.ThrowIfCancellationRequested();
            var group = groups[at];
            var old = kept.SingleOrDefault(row => row.Cut == group.Cut && row.Member == group.Member);
            // Groups are measured by the weights of the whole, so that all are made anew or none.
            if (group.IsWhole && wave.State == WaveState.Open && group.Answers == old?.Answers) break;
            var (result, basis) = group.IsWhole ? await OfWholeAsync(db, wave, survey, table, groups, frame, cancel) : ResultOf.OfGroup(survey, table.Only(group.Rows), cancel);
            if (old is null) db.Add(old = new() { Id = NewId.At(time), CentreId = wave.CentreId, WaveId = wave.Id, Cut = group.Cut, Member = group.Member, Answers = 0, MadeAt = default, Result = "" });
            (old.Answers, old.MadeAt, old.Result) = (group.Answers, time.GetUtcNow(), JsonSerializer.Serialize(result with { Hidden = group.IsWhole ? hidden : [] }, ResultJson.Options));
            old.Basis = basis is null ? null : ResultJson.Pack(basis);
        }

        foreach (var gone in kept.Where(row => !groups.Exists(group => group.Cut == row.Cut && group.Member == row.Member))) db.Remove(gone);
        await db.SaveChangesAsync(cancel);
        return new { answers = groups.Count == 0 ? 0 : groups[0].Answers, groups = groups.Count };
    }

    /// <summary>
    /// While answers come, soon and late are not compared: the day that parts them moves on, and what moves with it could be one person.
    /// </summary>
    private static async Task<(WaveResult Result, WhatIfBasis? Basis)> OfWholeAsync(
        Db db, Wave wave, SurveyDefinition survey, AnswerTable table, IReadOnlyList<Group> groups, CentreFrame frame, CancellationToken cancel)
    {
        var whole = ResultOf.OfWhole(survey, table, new(wave.Population), groups, cancel);
        var isClosed = wave.State == WaveState.Closed;
        return (whole.Result with
        {
            NonResponse = NonResponseOf.Of(survey, whole.Complete, await NonResponseOf.ReadAsync(db, wave.Id, cancel), frame, isClosed),
            Late = isClosed ? LateOf.Of(survey, whole.Complete) : null,
        }, whole.Basis);
    }

    /// <summary>Marks the answers that go in, before anything is shown of them, and gives the rows of all that are in. Partial answers are only counted.</summary>
    private static async Task<List<int>> TakeInAsync(Db db, Wave wave, List<AnswerSheet> sheets, AnswerTable table, CancellationToken cancel)
    {
        var complete = Enumerable.Range(0, sheets.Count).Where(row => sheets[row].Complete).ToList();
        var (shown, waiting) = (complete.FindAll(row => sheets[row].Release != SheetRelease.Held), complete.FindAll(row => sheets[row].Release == SheetRelease.Held));
        var next = wave.State == WaveState.Open ? Release.Next(shown, waiting, table.Cuts) : waiting;
        List<int> inside = [.. shown, .. next];
        if (inside.Count < Wave.SmallestCell) return [];
        var byGroup = Release.ByGroup(inside.Where(row => sheets[row].Release != SheetRelease.ByGroup), table.Cuts).ToHashSet();
        var partial = Enumerable.Range(0, sheets.Count).Where(row => !sheets[row].Complete).ToList();
        var ofPartial = partial.Count >= Wave.SmallestCell ? partial.FindAll(row => sheets[row].Release == SheetRelease.Held) : [];
        await MarkAsync(db, [.. next.Where(row => !byGroup.Contains(row)).Concat(ofPartial).Select(row => sheets[row].Id)], SheetRelease.Shown, cancel);
        await MarkAsync(db, [.. byGroup.Select(row => sheets[row].Id)], SheetRelease.ByGroup, cancel);
        return [.. inside.Concat(partial).Order()];
    }

    private static async Task MarkAsync(Db db, List<Guid> ids, SheetRelease release, CancellationToken cancel)
    {
        foreach (var some in ids.Chunk(Batch))
            await db.Set<AnswerSheet>().Where(row => some.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Release, release), cancel);
    }
}

public sealed record JobStarted(Guid Id);
