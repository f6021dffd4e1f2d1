using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Contacts;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Metrics;

/// <summary>
/// Who is asked about must be within the right of who asks: narrowed to what they may see, a figure of somebody else would read as none.
/// Within reach are oneself or the teams one belongs to or leads with their people, and whoever has contacts there in the period.
/// </summary>
internal static class Reach
{
    public const string Beyond = "facts.beyondReach";

    public static async Task CheckAsync(Db db, CentreFrame frame, Acting acting, string act, MetricQuery query, FieldErrors errors, CancellationToken cancel)
    {
        var scope = acting.ScopeOf(act);
        if (scope == Scope.Centre) return;
        foreach (var filter in query.Filters.Where(filter => filter.Dim is Dim.Agent or Dim.Team))
        {
            foreach (var member in MembersOf(frame, filter.Dim, filter.Codes).Where(member => !Covers(acting, scope, filter.Dim, member)))
            {
                if (await HasContactsAsync(WithinReach(db, frame, acting, scope, query), filter.Dim, member?.Id, cancel)) continue;
                errors.Forbid(Beyond, $"The figures of {MetricQuery.NameOf(filter.Dim)} '{member?.Code}' are beyond your right here.");
                return;
            }
        }
    }

    /// <summary>Those named; null for "nobody" and "no team".</summary>
    private static IEnumerable<Member?> MembersOf(CentreFrame frame, Dim dim, IReadOnlyList<string> codes)
    {
        IEnumerable<Member?> named = frame.Members[dim].Where(member => codes.Contains(member.Code));
        return codes.Contains("") ? named.Append(null) : named;
    }

    private static bool Covers(Acting acting, Scope scope, Dim dim, Member? member) => member is not null && (dim, scope) switch
    {
        (Dim.Agent, Scope.Own) => member.Id == acting.EmployeeId,
        (Dim.Agent, Scope.Team) => member.ParentId is { } team && acting.TeamIds.Contains(team),
        (Dim.Team, _) => acting.TeamIds.Contains(member.Id),
        _ => false,
    };

    private static IQueryable<Contact> WithinReach(Db db, CentreFrame frame, Acting acting, Scope scope, MetricQuery query)
    {
        var rows = db.Set<Contact>().Where(row => row.CentreId == frame.CentreId && row.LocalDate >= query.From && row.LocalDate <= query.To);
        var (own, teams) = (acting.EmployeeId ?? 0, acting.TeamIds.Select(id => (int?)id).ToList());
        return scope == Scope.Own ? rows.Where(row => row.AgentId == own) : rows.Where(row => teams.Contains(row.TeamId));
    }

    private static Task<bool> HasContactsAsync(IQueryable<Contact> rows, Dim dim, int? id, CancellationToken cancel) =>
        (dim == Dim.Agent ? rows.Where(row => row.AgentId == id) : rows.Where(row => row.TeamId == id)).AnyAsync(cancel);
}
