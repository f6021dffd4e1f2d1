using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Jobs.Published;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Results;

/// <summary>
/// Computes a wave's results, in all and by group, as a job. While a wave runs, results are made anew only of groups that have five answers more than
/// before: the difference between two results must not be one person.
/// </summary>
internal static class EstimateWave
{
    public const string JobKind = "voice.estimate";

    public static async Task<Results<Accepted<JobStarted>, ProblemHttpResult>> Handle(string code, Db db, JobRunner jobs, IServiceProvider services, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (jobs.Running(acting.CentreId).FirstOrDefault(job => job.Kind == JobKind && job.Subject == wave.Code) is { } running)
            return TypedResults.Accepted($"/api/jobs/{running.Id}", new JobStarted(running.Id));
        var root = services.GetRequiredService<IServiceScopeFactory>();
        var id = jobs.Start(acting, JobKind, wave.Code, job => RunAsync(root, wave.Id, job.Report, job.Cancel));
        return TypedResults.Accepted($"/api/jobs/{id}", new JobStarted(id));
    }

    public static async Task<Results<Ok<JobCard>, ProblemHttpResult>> Follow(string code, Guid job, Db db, JobRunner jobs, Acting acting, CancellationToken cancel) =>
        await JobList.FindAsync(db, jobs, acting.CentreId, job, cancel) is { Kind: JobKind } card && card.Subject == code
            ? TypedResults.Ok(card)
            : Problem.NotFound("voice.noEstimate", $"There is no such estimate of the wave {code}.");

    public static async Task<object> RunAsync(IServiceScopeFactory scopes, Guid waveId, Action<long, long, string>? progress, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(row => row.Id == waveId, cancel);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        progress?.Invoke(0, 1, "reading");
        var sheets = await db.Set<AnswerSheet>().AsNoTracking().Where(row => row.WaveId == wave.Id).ToListAsync(cancel);
        var frame = (await CentreFrame.LoadAsync(db, wave.CentreId, cancel))!;
        var table = AnswerTable.Of(survey, sheets);
        var groups = GroupsOf(table, frame);
        var kept = await db.Set<WaveEstimate>().Where(row => row.WaveId == wave.Id).ToListAsync(cancel);
        for (var at = 0; at < groups.Count; at++)
        {
            progress?.Invoke(at, groups.Count, "estimating");
            cancel.ThrowIfCancellationRequested();
            var group = groups[at];
            var old = kept.SingleOrDefault(row => row.Cut == group.Cut && row.Member == group.Member);
            if (old is not null && wave.State == WaveState.Open && group.Answers - old.Answers < Wave.SmallestCell) continue;
            var result = group.Cut.Length == 0 ? ResultOf.OfWhole(survey, table, new(wave.Population), cancel) : ResultOf.OfGroup(survey, table.Only(group.Rows), cancel);
            if (old is null) db.Add(old = new() { Id = NewId.At(time), CentreId = wave.CentreId, WaveId = wave.Id, Cut = group.Cut, Member = group.Member, Answers = 0, MadeAt = default, Result = "" });
            (old.Answers, old.MadeAt, old.Result) = (group.Answers, time.GetUtcNow(), JsonSerializer.Serialize(result, ResultJson.Options));
        }

        foreach (var gone in kept.Where(row => !groups.Exists(group => group.Cut == row.Cut && group.Member == row.Member))) db.Remove(gone);
        await db.SaveChangesAsync(cancel);
        return new { answers = table.Rows, groups = groups.Count };
    }

    /// <summary>The whole, where it is large enough, and the groups of each cut that may be shown.</summary>
    private static List<Group> GroupsOf(AnswerTable table, CentreFrame frame)
    {
        var complete = Enumerable.Range(0, table.Rows).Where(row => table.Complete[row]).ToList();
        if (complete.Count < Wave.SmallestCell) return [];
        var groups = new List<Group> { new("", "", complete.Count, []) };
        foreach (var (dim, members) in table.Cuts)
        {
            var rows = Enumerable.Range(0, table.Rows).GroupBy(row => members[row] ?? 0).ToDictionary(group => group.Key, group => group.ToList());
            var sizes = rows.Select(group => (group.Key, Answers: group.Value.Count(row => table.Complete[row]))).ToList();
            var shown = Cells.Shown(sizes);
            groups.AddRange(from member in frame.Members[dim]
                            where shown.Contains(member.Id)
                            select new Group(dim.ToString().ToLowerInvariant(), member.Code, sizes.Single(size => size.Key == member.Id).Answers, rows[member.Id]));
        }

        return groups;
    }

    private sealed record Group(string Cut, string Member, int Answers, List<int> Rows);
}

public sealed record JobStarted(Guid Id);
