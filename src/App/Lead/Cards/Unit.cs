using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Lead.Cards;

/// <summary>Whom a scorecard is about.</summary>
public enum UnitKind { Centre, Team, Agent }

/// <summary>A team or an agent that somebody may look at.</summary>
public sealed record UnitChoice(string Code, string Name, string? Team);

/// <summary>The centre, a team or an agent, and who may look at whom: the centre at all, a team leader at their teams and the people in them, an agent at themselves.</summary>
/// <param name="Member">Null for the centre, and for nobody.</param>
internal sealed record Unit(UnitKind Kind, Member? Member)
{
    public const string Beyond = "lead.beyondReach";
    private static readonly Unit WholeCentre = new(UnitKind.Centre, null);

    public static Dim? DimOf(UnitKind kind) => kind switch { UnitKind.Team => Dim.Team, UnitKind.Agent => Dim.Agent, _ => null };

    public bool IsNobody => Member is null && Kind != UnitKind.Centre;

    /// <summary>As `metric=value` filters of metrics write it; null for the centre.</summary>
    public string? Filter => Member is null ? null : $"{(Kind == UnitKind.Team ? "team" : "agent")}={Member.Code}";

    public static bool MaySee(Acting acting, UnitKind kind, Member member) => acting.ScopeOf(Act.LeadView) switch
    {
        Scope.Centre => true,
        Scope.Team => acting.TeamIds.Contains(kind == UnitKind.Team ? member.Id : member.ParentId ?? 0),
        Scope.Own => kind == UnitKind.Agent && member.Id == acting.EmployeeId,
        _ => false,
    };

    public static IEnumerable<Member> Within(CentreFrame frame, Acting acting, UnitKind kind) =>
        DimOf(kind) is { } dim ? frame.Members[dim].Where(member => MaySee(acting, kind, member)) : [];

    /// <summary>`centre`, `team:CODE` or `agent:CODE`; what is not said is the widest that the person may see. Null when `errors` says why not.</summary>
    public static Unit? Read(CentreFrame frame, Acting acting, string? text, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(text)) return Usual(frame, acting);
        if (text == "centre")
        {
            if (acting.ScopeOf(Act.LeadView) == Scope.Centre) return WholeCentre;
            errors.Forbid(Beyond, "The scorecard of the whole centre is beyond your right here.");
            return null;
        }

        var at = text.IndexOf(':', StringComparison.Ordinal);
        UnitKind? kind = text[..Math.Max(0, at)] switch { "team" => UnitKind.Team, "agent" => UnitKind.Agent, _ => null };
        var member = kind is { } one ? frame.Members[DimOf(one)!.Value].FirstOrDefault(other => other.Code == text[(at + 1)..]) : null;
        if (member is null)
        {
            errors.Add("unit", FieldErrors.UnknownCode);
            return null;
        }

        if (MaySee(acting, kind!.Value, member)) return new(kind.Value, member);
        errors.Forbid(Beyond, $"The scorecard of {text} is beyond your right here.");
        return null;
    }

    /// <summary>Somebody whose account points to no employee has a scorecard of nobody.</summary>
    private static Unit Usual(CentreFrame frame, Acting acting)
    {
        var scope = acting.ScopeOf(Act.LeadView);
        if (scope == Scope.Centre) return WholeCentre;
        foreach (var kind in new[] { UnitKind.Team, UnitKind.Agent })
            if (Within(frame, acting, kind).FirstOrDefault() is { } member) return new(kind, member);
        return new(scope == Scope.Team ? UnitKind.Team : UnitKind.Agent, null);
    }
}
