using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Clock;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Escalation;

/// <summary>What is wrong with tiers, rota and rules, each at its place.</summary>
internal static class EscalationCheck
{
    public const string Overlap = "shiftsOverlap";
    private const int MostTiers = 12;
    private const int MostShifts = 60;
    private const int MostRules = 60;
    private const int Week = 7;

    public static async Task<FieldErrors> OfAsync(Db db, int centreId, EscalationDefinition given, IReadOnlyCollection<CaseType> types, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        errors.AddIf(given.Tiers.Count > MostTiers, "tiers", FieldErrors.TooLong);
        errors.AddIf(given.Rules.Count > MostRules, "rules", FieldErrors.TooLong);
        if (given.Calendar is { } calendar && !await CalendarCodes.KnowsAsync(db, centreId, calendar, cancel)) errors.Add("calendar", FieldErrors.UnknownCode);
        var teams = (await CentreFrame.LoadAsync(db, centreId, cancel, new HashSet<Dim> { Dim.Team }))!.Members[Dim.Team].Select(team => team.Code).ToHashSet();
        var people = (await Members.WhoMayAsync(db, centreId, Act.DeskWork, cancel)).Select(member => member.Id).ToHashSet();
        for (var at = 0; at < given.Tiers.Count; at++) Tier(errors, given, at, teams, people);
        for (var at = 0; at < given.Rules.Count; at++) Rule(errors, given, at, types);
        return errors;
    }

    private static void Tier(FieldErrors errors, EscalationDefinition given, int at, HashSet<string> teams, HashSet<Guid> people)
    {
        var (tier, name) = (given.Tiers[at], $"tiers[{at}]");
        errors.Text($"{name}.code", tier.Code, CaseType.MaxCode);
        errors.Text($"{name}.name", tier.Name, CaseType.MaxName);
        errors.AddIf(given.Tiers.Take(at).Any(other => other.Code == tier.Code), $"{name}.code", KeepCaseType.CodeTaken);
        errors.AddIf(tier.Teams.Any(team => !teams.Contains(team)), $"{name}.teams", FieldErrors.UnknownCode);
        errors.AddIf(tier.Shifts.Count > MostShifts, $"{name}.shifts", FieldErrors.TooLong);
        for (var i = 0; i < tier.Shifts.Count; i++)
        {
            var (shift, place) = (tier.Shifts[i], $"{name}.shifts[{i}]");
            errors.AddIf(shift.Days.Count == 0 || shift.Days.Any(day => day is < 1 or > Week) || shift.Days.Distinct().Count() < shift.Days.Count, $"{place}.days", FieldErrors.Required);
            errors.AddIf(Rota.Time(shift.From) is null, $"{place}.from", "notATime");
            errors.AddIf(Rota.Time(shift.To) is null, $"{place}.to", "notATime");
            errors.AddIf(shift.Team is { } team && !tier.Teams.Contains(team), $"{place}.team", FieldErrors.UnknownCode);
            errors.AddIf(!people.Contains(shift.Contact), $"{place}.contact", Cases.OpenCase.MayNot);
            errors.AddIf(tier.Shifts.Take(i).Any(other => other.Team == shift.Team && Meet(other, shift)), place, Overlap);
        }
    }

    /// <summary>Two shifts of one team at the same time would be two contacts.</summary>
    private static bool Meet(RotaShift one, RotaShift other)
    {
        var minutes = Minutes(other).ToHashSet();
        return Minutes(one).Any(minutes.Contains);
    }

    /// <summary>Minutes of the week, Monday's midnight first.</summary>
    private static IEnumerable<int> Minutes(RotaShift shift)
    {
        if (Rota.Time(shift.From) is not { } from || Rota.Time(shift.To) is not { } to) yield break;
        const int Day = 1440;
        var (begin, end) = ((from.Hour * 60) + from.Minute, (to.Hour * 60) + to.Minute);
        foreach (var day in shift.Days)
            for (var minute = begin; minute < (begin < end ? end : end + Day); minute++) yield return (((day - 1) * Day) + minute) % (Week * Day);
    }

    private static void Rule(FieldErrors errors, EscalationDefinition given, int at, IReadOnlyCollection<CaseType> types)
    {
        var (rule, name) = (given.Rules[at], $"rules[{at}]");
        errors.Text($"{name}.code", rule.Code, CaseType.MaxCode);
        errors.Text($"{name}.name", rule.Name, CaseType.MaxName);
        errors.AddIf(given.Rules.Take(at).Any(other => other.Code == rule.Code), $"{name}.code", KeepCaseType.CodeTaken);
        errors.AddIf(rule.Acts.Count == 0, $"{name}.acts", FieldErrors.Required);
        errors.AddIf(rule.Types.Any(type => types.All(one => one.Code != type)), $"{name}.types", FieldErrors.UnknownCode);
        errors.AddIf(rule.Level is { } level && CaseTypeCheck.LevelOf(level) is null, $"{name}.level", CaseTypeCheck.NotALevel);
        errors.AddIf(rule.Times is < 1 or > 100, $"{name}.times", FieldErrors.OutOfRange);
        errors.AddIf(rule.Priority is < 0 or > 20, $"{name}.priority", FieldErrors.OutOfRange);
        errors.AddIf(rule is { When: RuleTrigger.Priority, Priority: null }, $"{name}.priority", FieldErrors.Required);
        errors.AddIf(rule.When == RuleTrigger.Idle && IdleOf(rule) is null, $"{name}.idleFor", CaseTypeCheck.NotATarget);
        errors.AddIf(rule.Acts.Any(act => act is RuleAct.NotifyContact or RuleAct.NextTier or RuleAct.Reassign) && given.Tiers.Count == 0, $"{name}.acts", "needsTiers");
    }

    public static Duration? IdleOf(EscalationRule rule) => PromiseTarget.TryReadTime(rule.IdleFor ?? "", out var time) && time > Duration.Zero ? time : null;
}
