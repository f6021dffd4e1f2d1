using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Follow-ups in the store, as far as somebody's right reaches: the centre's, their teams', those they own or have as a case.</summary>
internal static class StoredFollowUps
{
    private const int Tries = 5;

    public static IQueryable<FollowUp> Of(Db db, Acting acting)
    {
        var rows = db.Set<FollowUp>().Where(row => row.CentreId == acting.CentreId);
        if (acting.ScopeOf(Act.VoiceFollowUps) != Scope.Team) return acting.ScopeOf(Act.VoiceFollowUps) switch
        {
            Scope.Centre => rows,
            Scope.Own => MineOf(db, rows, acting),
            _ => rows.Where(_ => false),
        };
        var (me, teams, held) = (acting.UserId, acting.TeamIds.Select(id => (int?)id).ToList(), CaseHolder.Of(db));
        return rows.Where(row => row.OwnerId == me || teams.Contains(row.TeamId)
            || (row.CaseId != null && held.Any(one => one.CaseId == row.CaseId && (one.OwnerId == me || one.WorkerId == me || one.OfferedTo == me || teams.Contains(one.TeamId)))));
    }

    /// <summary>Those that somebody has now: of a case who answers for it, works on it or is asked to, and else whose it is.</summary>
    public static IQueryable<FollowUp> MineOf(Db db, IQueryable<FollowUp> rows, Acting acting)
    {
        var (me, held) = (acting.UserId, CaseHolder.Of(db));
        return rows.Where(row => me != null
            && ((row.CaseId == null && row.OwnerId == me) || (row.CaseId != null && held.Any(one => one.CaseId == row.CaseId && (one.OwnerId == me || one.WorkerId == me || one.OfferedTo == me)))));
    }

    public static Task<FollowUp?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) => Of(db, acting).SingleOrDefaultAsync(row => row.Number == number, cancel);

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("voice.noFollowUp", $"There is no follow-up {number} that you work on.");

    public static Task<Dictionary<Guid, FollowUpClock>> ClocksAsync(Db db, IEnumerable<FollowUp> rows, CancellationToken cancel) => FollowUpClock.OfAsync(db, [.. rows.Select(row => row.CaseId).OfType<Guid>()], cancel);

    public static FollowUpClock? ClockOf(this Dictionary<Guid, FollowUpClock> clocks, FollowUp row) => row.CaseId is { } id ? clocks.GetValueOrDefault(id) : null;

    public static async Task<FollowUpForm> FormAsync(Db db, TimeProvider time, FollowUp row, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(one => one.Id == row.WaveId, cancel);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var text = survey.Pages.SelectMany(page => page.Questions).First(question => question.Code == row.Question).Text;
        var clock = (await ClocksAsync(db, [row], cancel)).ClockOf(row);
        var ownerId = clock?.OwnerId ?? row.OwnerId;
        var owner = ownerId is { } id ? (await Members.NamesAsync(db, [id], cancel)).GetValueOrDefault(id) : null;
        var (now, erased) = (time.GetUtcNow(), row.IsErased(time.GetUtcNow()));
        return new(
            row.Number, wave.Code, wave.Name, row.Question, text, row.Score, row.Least, row.Most, row.Language, await CutsAsync(db, row, cancel),
            erased ? null : row.Name, erased ? null : row.Reach, erased ? null : row.Words, erased ? null : row.Note, erased, row.EraseAt, ownerId, owner, row.State,
            row.RaisedAt, clock?.DueAt ?? row.DueAt, row.IsOverdue(now, clock), row.IsKept(now, clock), row.ReachedAt, row.ClosedAt, row.Outcome, row.SecondScore)
        { Case = row.CaseNumber };
    }

    /// <summary>
    /// Loads one, lets `work` decide, and saves it with its case. Whoever names a version that is not the newest gets what is there; who names none is tried again, and so is
    /// who was in the way of somebody at the case.
    /// </summary>
    public static async Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> WorkAsync(
        Db db, TimeProvider time, Acting acting, int number, HttpContext http, Func<FollowUp, Task<ProblemHttpResult?>> work, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            if (await FindAsync(db, acting, number, cancel) is not { } row) return NotFound(number);
            if (!ETag.Matches(http, row.Version)) return Problem.Changed(await FormAsync(db, time, row, cancel));
            if (await work(row) is { } problem) return problem;
            row.Version++;
            try
            {
                await db.SaveChangesAsync(cancel);
                return await AnswerAsync(db, time, row, http, cancel);
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    public static async Task<Ok<FollowUpForm>> AnswerAsync(Db db, TimeProvider time, FollowUp row, HttpContext http, CancellationToken cancel)
    {
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, time, row, cancel));
    }

    public static int? MemberOf(FollowUp row, Dim dim) => dim switch
    {
        Dim.Region => row.RegionId,
        Dim.Product => row.ProductId,
        Dim.Channel => row.ChannelId,
        Dim.Queue => row.QueueId,
        Dim.Team => row.TeamId,
        _ => throw new ArgumentOutOfRangeException(nameof(dim)),
    };

    private static async Task<IReadOnlyList<FollowUpCut>> CutsAsync(Db db, FollowUp row, CancellationToken cancel)
    {
        var dims = SheetCuts.Dims.Where(dim => MemberOf(row, dim) is not null).ToHashSet();
        if (dims.Count == 0) return [];
        var frame = (await CentreFrame.LoadAsync(db, row.CentreId, cancel, dims))!;
        return [.. from dim in SheetCuts.Dims
                   where dims.Contains(dim)
                   from member in frame.Members[dim]
                   where member.Id == MemberOf(row, dim)
                   select new FollowUpCut(WaveOwners.NameOf(dim), member.Code, member.Name)];
    }
}
