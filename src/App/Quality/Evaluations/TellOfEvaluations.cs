using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Quality.Evaluations;

/// <summary>Who hears of an appeal, of its decision, and of coaching; saved with the caller's own changes.</summary>
internal static class TellOfEvaluations
{
    /// <summary>Those who may decide, but for whoever judged.</summary>
    public static async Task AppealedAsync(Db db, TimeProvider time, Acting acting, Evaluation row, CancellationToken cancel)
    {
        var deciders = (await Members.WhoMayAsync(db, row.CentreId, Act.QualityDecide, cancel)).Select(member => member.Id).Where(id => id != row.EvaluatorId);
        await TellAsync(db, time, acting, NoticeKind.Appealed, [.. deciders], row, "appealed", ("reason", row.Appeal), cancel);
    }

    public static async Task DecidedAsync(Db db, TimeProvider time, Acting acting, Evaluation row, CancellationToken cancel) =>
        await TellAsync(db, time, acting, NoticeKind.AppealDecided, await Members.WhoAreAsync(db, row.CentreId, [row.AgentId], cancel), row, "decided", ("reason", row.Reason), cancel);

    public static async Task CoachedAsync(Db db, TimeProvider time, Acting acting, Evaluation row, int number, string goal, CancellationToken cancel) =>
        await TellAsync(db, time, acting, NoticeKind.Coached, await Members.WhoAreAsync(db, row.CentreId, [row.AgentId], cancel), row, $"coached {number}", ("topic", goal), cancel);

    private static Task TellAsync(Db db, TimeProvider time, Acting acting, NoticeKind kind, IReadOnlyCollection<Guid> to, Evaluation row, string key, (string Name, string? Value) about, CancellationToken cancel) =>
        TellPeople.AddAsync(db, time, [new(row.CentreId, kind, to, $"quality/evaluations/{row.Number}", $"evaluation {row.Id:n} {key}", new Dictionary<string, string> { ["by"] = acting.Name, [about.Name] = about.Value ?? "" }) { By = acting.UserId, IsForChannels = false }], cancel);
}
