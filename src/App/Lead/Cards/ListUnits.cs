using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Lead.Cards;

/// <summary>Whose scorecard the person may look at.</summary>
internal static class ListUnits
{
    internal sealed record Response(bool Centre, IReadOnlyList<UnitChoice> Teams, IReadOnlyList<UnitChoice> Agents);

    public static async Task<Ok<Response>> Handle(Db db, Acting acting, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Team, Dim.Agent }))!;
        var teams = frame.Members[Dim.Team].ToDictionary(team => team.Id, team => team.Name);
        return TypedResults.Ok(new Response(
            acting.ScopeOf(Act.LeadView) == Scope.Centre,
            [.. Unit.Within(frame, acting, UnitKind.Team).Select(member => new UnitChoice(member.Code, member.Name, null))],
            [.. Unit.Within(frame, acting, UnitKind.Agent).Select(member => new UnitChoice(member.Code, member.Name, teams.GetValueOrDefault(member.ParentId ?? 0)))]));
    }
}
