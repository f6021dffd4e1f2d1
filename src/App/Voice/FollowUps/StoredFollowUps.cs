using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Waves;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Follow-ups in the store, as far as somebody's right reaches: the centre's, their teams', those they own.</summary>
internal static class StoredFollowUps
{
    public static IQueryable<FollowUp> Of(Db db, Acting acting)
    {
        var rows = db.Set<FollowUp>().Where(row => row.CentreId == acting.CentreId);
        var teams = acting.TeamIds.Select(id => (int?)id).ToList();
        return acting.ScopeOf(Act.VoiceFollowUps) switch
        {
            Scope.Centre => rows,
            Scope.Team => rows.Where(row => row.OwnerId == acting.UserId || teams.Contains(row.TeamId)),
            Scope.Own => rows.Where(row => row.OwnerId != null && row.OwnerId == acting.UserId),
            _ => rows.Where(_ => false),
        };
    }

    public static Task<FollowUp?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) => Of(db, acting).SingleOrDefaultAsync(row => row.Number == number, cancel);

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("voice.noFollowUp", $"There is no follow-up {number} that you work on.");

    public static async Task<FollowUpForm> FormAsync(Db db, TimeProvider time, FollowUp row, CancellationToken cancel)
    {
        var wave = await db.Set<Wave>().AsNoTracking().SingleAsync(one => one.Id == row.WaveId, cancel);
        var survey = await StoredWaves.DefinitionAsync(db, wave, cancel);
        var text = survey.Pages.SelectMany(page => page.Questions).First(question => question.Code == row.Question).Text;
        var owner = row.OwnerId is { } id ? (await Members.NamesAsync(db, [id], cancel)).GetValueOrDefault(id) : null;
        var (now, erased) = (time.GetUtcNow(), row.IsErased(time.GetUtcNow()));
        return new(
            row.Number, wave.Code, wave.Name, row.Question, text, row.Score, row.Least, row.Most, row.Language, await CutsAsync(db, row, cancel),
            erased ? null : row.Name, erased ? null : row.Reach, erased ? null : row.Words, erased ? null : row.Note, erased, row.EraseAt, row.OwnerId, owner, row.State,
            row.RaisedAt, row.DueAt, row.IsOverdue(now), row.IsKept(now), row.ReachedAt, row.ClosedAt, row.Outcome, row.SecondScore);
    }

    /// <summary>Saves a changed one; what somebody else left there, when they were first.</summary>
    public static async Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> SaveAsync(Db db, TimeProvider time, FollowUp row, HttpContext http, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Problem.Changed(await FormAsync(db, time, await db.Set<FollowUp>().AsNoTracking().SingleAsync(one => one.Id == row.Id, cancel), cancel));
        }

        return await AnswerAsync(db, time, row, http, cancel);
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
