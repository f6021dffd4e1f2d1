using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;
using Shouwen.App.Quality.Recordings;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>Evaluations in the store, as far as somebody's right reaches: what they judge themselves, and of what is handed in the centre's, their teams' or their own.</summary>
internal static class StoredEvaluations
{
    private static readonly Dim[] Cuts = [Dim.Queue, Dim.Topic, Dim.Channel, Dim.Region, Dim.Product, Dim.Team];

    public static IQueryable<Evaluation> Of(Db db, Acting acting)
    {
        var rows = db.Set<Evaluation>().Where(row => row.CentreId == acting.CentreId);
        var (me, own, teams) = (acting.UserId, acting.EmployeeId ?? 0, acting.TeamIds.Select(id => (int?)id).ToList());
        return acting.ScopeOf(Act.QualityView) switch
        {
            Scope.Centre => rows.Where(row => (row.SubmittedAt != null && row.CalibrationId == null) || (me != null && row.EvaluatorId == me)),
            Scope.Team => rows.Where(row => (row.SubmittedAt != null && row.CalibrationId == null && teams.Contains(row.TeamId)) || (me != null && row.EvaluatorId == me)),
            Scope.Own => rows.Where(row => row.SubmittedAt != null && row.CalibrationId == null && row.AgentId == own),
            _ => rows.Where(_ => false),
        };
    }

    public static Task<Evaluation?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) => Of(db, acting).SingleOrDefaultAsync(row => row.Number == number, cancel);

    public static async Task<int> LastNumberAsync(Db db, int centreId, CancellationToken cancel) =>
        await db.Set<Evaluation>().Where(row => row.CentreId == centreId).MaxAsync(row => (int?)row.Number, cancel) ?? 0;

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("quality.noEvaluation", $"There is no evaluation {number} that you may see.");

    public static async Task<ScorecardDefinition> DefinitionAsync(Db db, Evaluation row, CancellationToken cancel) =>
        (await StoredScorecards.VersionAsync(db, row.ScorecardId, row.ScorecardNumber, cancel))!.Read();

    /// <summary>Saves a changed one; what somebody else left there, when they were first.</summary>
    public static async Task<Results<Ok<EvaluationForm>, ProblemHttpResult>> SaveAsync(Db db, TimeProvider time, Acting acting, Evaluation row, HttpContext http, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var current = await db.Set<Evaluation>().AsNoTracking().SingleAsync(one => one.Id == row.Id, cancel);
            return Problem.Changed(await FormAsync(db, time, acting, current, cancel));
        }

        return await AnswerAsync(db, time, acting, row, http, cancel);
    }

    public static async Task<Ok<EvaluationForm>> AnswerAsync(Db db, TimeProvider time, Acting acting, Evaluation row, HttpContext http, CancellationToken cancel)
    {
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await FormAsync(db, time, acting, row, cancel));
    }

    public static async Task<EvaluationForm> FormAsync(Db db, TimeProvider time, Acting acting, Evaluation row, CancellationToken cancel)
    {
        var (now, marks) = (time.GetUtcNow(), row.Judged);
        var form = await db.Set<Scorecard>().AsNoTracking().SingleAsync(card => card.Id == row.ScorecardId, cancel);
        var definition = await DefinitionAsync(db, row, cancel);
        var card = (await CardsAsync(db, acting, [row], now, cancel))[0];
        var decided = row.DecidedBy is { } by ? (await Members.NamesAsync(db, [by], cancel)).GetValueOrDefault(by) : null;
        return new(
            card, form.Code, form.Name, row.ScorecardNumber, definition, marks, ScoreCard.Of(definition, marks), row.Remark, await ContactAsync(db, row, cancel), MayOf(acting, row, now),
            row.AcknowledgedAt, row.Answer, row.AppealedAt, row.Appeal, row.DecidedAt, decided, row.Reason);
    }

    public static EvaluationMay MayOf(Acting acting, Evaluation row, DateTimeOffset now)
    {
        var isAgent = acting.EmployeeId == row.AgentId;
        var leads = acting.ScopeOf(Act.QualityView) == Scope.Team && row.TeamId is { } team && acting.TeamIds.Contains(team);
        return new(
            Judge: !row.IsHandedIn && acting.UserId is { } me && row.EvaluatorId == me && !isAgent,
            Acknowledge: isAgent && row.CalibrationId is null && row.State == EvaluationState.Submitted,
            Appeal: (isAgent || leads) && row.CanBeAppealed(now),
            // Whoever judged does not judge whether they judged well, nor does whoever is concerned.
            Decide: row.State == EvaluationState.Appealed && acting.ScopeOf(Act.QualityDecide) != Scope.None && row.EvaluatorId != acting.UserId && !isAgent,
            Coach: row.IsHandedIn && row.CalibrationId is null && acting.ScopeOf(Act.QualityCoach) != Scope.None && !isAgent);
    }

    public static async Task<IReadOnlyList<EvaluationCard>> CardsAsync(Db db, Acting acting, IReadOnlyList<Evaluation> rows, DateTimeOffset now, CancellationToken cancel)
    {
        var agents = await Staff.CardsAsync(db, [.. rows.Select(row => row.AgentId).Distinct()], cancel);
        // Whoever is judged by somebody need not know by whom.
        var names = acting.ScopeOf(Act.QualityView) == Scope.Own ? [] : await Members.NamesAsync(db, [.. rows.Select(row => row.EvaluatorId).OfType<Guid>().Distinct()], cancel);
        var recorded = rows.Count == 0 ? [] : await RecordedContacts.AmongAsync(db, acting.CentreId, [.. rows.Where(row => row.Kind == JudgedKind.Contact).Select(row => row.SubjectId).Distinct()], cancel);
        return [.. rows.Select(row => Card(row, agents, names, recorded, acting, now))];
    }

    private static EvaluationCard Card(Evaluation row, Dictionary<int, EmployeeCard> agents, Dictionary<Guid, string> names, HashSet<long> recorded, Acting acting, DateTimeOffset now)
    {
        var isMine = acting.UserId is not null && row.EvaluatorId == acting.UserId;
        var shows = row.IsHandedIn || isMine;
        var agent = agents.TryGetValue(row.AgentId, out var found) ? new EvaluatedAgent(found.Code, found.Name, found.Team) : new EvaluatedAgent("", "–", null);
        return new(
            row.Number, row.Kind, row.State, row.ContactName, row.ContactStarted, agent, row.EvaluatorId is { } evaluator ? names.GetValueOrDefault(evaluator) : null, row.DueAt, !row.IsHandedIn && row.DueAt < now,
            shows ? row.Score : null, shows ? row.Critical : 0, shows ? row.Fatal : 0, row.Counts, row.SubmittedAt, row.AppealUntil, MayOf(acting, row, now).Appeal, row.Decision, row.ScoreBefore,
            row.Kind == JudgedKind.Contact && recorded.Contains(row.SubjectId), isMine || (row.IsHandedIn && row.CalibrationId is null));
    }

    private static async Task<ContactSeen?> ContactAsync(Db db, Evaluation row, CancellationToken cancel)
    {
        if (row.Kind != JudgedKind.Contact) return null;
        if (!(await ContactsToJudge.FactsAsync(db, row.CentreId, [row.SubjectId], cancel)).TryGetValue(row.SubjectId, out var facts)) return null;
        var frame = (await CentreFrame.LoadAsync(db, row.CentreId, cancel, Cuts.ToHashSet()))!;
        return new(
            facts.ExternalId, facts.Started, facts.IsOutbound, facts.Transferred, facts.Wait, facts.Talk, facts.Hold, facts.Wrap, facts.Customer, facts.Recording,
            [.. from dim in Cuts
                where facts.Members.ContainsKey(dim)
                from member in frame.Members[dim]
                where member.Id == facts.Members[dim]
                select new ContactCut(dim.ToString().ToLowerInvariant(), member.Code, member.Name)]);
    }
}
