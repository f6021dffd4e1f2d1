using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Types;

/// <summary>Whether a kind of case holds together: names that are there once, ways that lead from and to its states, targets that can be read.</summary>
internal static class CaseTypeCheck
{
    public const string Twice = "twice";
    public const string UnknownState = "unknownState";
    public const string UnknownField = "unknownField";
    public const string WrongShape = "wrongShape";
    public const string NotATarget = "notATarget";
    public const string NotALevel = "notALevel";
    public const string Kept = "kept";
    private const int MostOfAnything = 100;
    private const int MaxText = 500;
    private const int MostRepeatDays = 366;

    public static async Task<FieldErrors> OfAsync(Db db, int centreId, CaseTypeDefinition given, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        Codes(errors, "fields", given.Fields, field => field.Code, least: 0);
        Codes(errors, "states", given.States, state => state.Code, least: 1);
        Codes(errors, "transitions", given.Transitions, way => way.Code, least: 0);
        Codes(errors, "promises", given.Promises, promise => promise.Code, least: 0);
        Codes(errors, "priorities", given.Priorities, name => name, least: 1);
        Codes(errors, "impacts", given.Impacts, name => name, least: 1);
        Codes(errors, "urgencies", given.Urgencies, name => name, least: 1);
        if (errors.Any) return errors;
        Fields(errors, given);
        Ways(errors, given);
        var isWhole = given.Matrix.Count == given.Impacts.Count && given.Matrix.All(row => row.Count == given.Urgencies.Count && row.All(priority => priority >= 0 && priority < given.Priorities.Count));
        errors.AddIf(!isWhole, "matrix", WrongShape);
        if (given.Repeat is { } repeat)
        {
            errors.Within("repeat.days", repeat.Days, 1, MostRepeatDays);
            errors.Within("repeat.raise", repeat.Raise, 0, given.Priorities.Count - 1);
        }

        for (var i = 0; i < given.Promises.Count; i++)
        {
            var (promise, field) = (given.Promises[i], $"promises[{i}]");
            errors.Text($"{field}.name", promise.Name, CaseType.MaxName);
            errors.AddIf(promise.Targets.Count != given.Priorities.Count, $"{field}.targets", WrongShape);
            errors.AddIf(promise.Targets.Any(target => !PromiseTarget.TryRead(target, out _)), $"{field}.targets", NotATarget);
            errors.AddIf(promise.Levels.Count > 20 || promise.Levels.Any(level => LevelOf(level) is null), $"{field}.levels", NotALevel);
            errors.AddIf(promise.Levels.Distinct().Count() < promise.Levels.Count, $"{field}.levels", Twice);
            if (promise.Calendar is { } code && !await CalendarCodes.KnowsAsync(db, centreId, code, cancel)) errors.Add($"{field}.calendar", FieldErrors.UnknownCode);
        }

        return errors;
    }

    /// <summary>75, or PT30M.</summary>
    public static WarningLevel? LevelOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent is > 0 and <= 1000 ? WarningLevel.PercentUsed(percent) : null
        : PromiseTarget.TryReadTime(text, out var before) ? WarningLevel.TimeBefore(before) : null;

    private static void Fields(FieldErrors errors, CaseTypeDefinition given)
    {
        for (var i = 0; i < given.Fields.Count; i++)
        {
            var (field, name) = (given.Fields[i], $"fields[{i}]");
            errors.Text($"{name}.label", field.Label, CaseType.MaxName);
            errors.OptionalText($"{name}.help", field.Help, MaxText);
            errors.OptionalText($"{name}.example", field.Example, MaxText);
            errors.AddIf(field.Kind == CaseFieldKind.Choice != field.Choices.Count > 0 || field.Choices.Count > MostOfAnything, $"{name}.choices", WrongShape);
            // A condition looks back, so that no two fields wait for each other.
            errors.AddIf(field.ShownIf is { } shown && given.Fields.Take(i).All(other => other.Code != shown.Field), $"{name}.shownIf", UnknownField);
        }
    }

    private static void Ways(FieldErrors errors, CaseTypeDefinition given)
    {
        bool Knows(string state) => given.States.Any(one => one.Code == state);
        for (var i = 0; i < given.States.Count; i++) errors.Text($"states[{i}].name", given.States[i].Name, CaseType.MaxName);
        errors.AddIf(given.States[0].Kind is CaseStateKind.Done or CaseStateKind.Waiting, "states[0].kind", WrongShape);
        for (var i = 0; i < given.Transitions.Count; i++)
        {
            var (way, name) = (given.Transitions[i], $"transitions[{i}]");
            errors.Text($"{name}.name", way.Name, CaseType.MaxName);
            errors.AddIf(way.From.Count == 0 || !way.From.All(Knows), $"{name}.from", UnknownState);
            errors.AddIf(!Knows(way.To), $"{name}.to", UnknownState);
            errors.AddIf(way.Fields.Any(field => given.Fields.All(one => one.Code != field)), $"{name}.fields", UnknownField);
        }
    }

    private static void Codes<T>(FieldErrors errors, string list, IReadOnlyList<T> given, Func<T, string> code, int least)
    {
        errors.AddIf(given.Count < least, list, FieldErrors.Required);
        errors.AddIf(given.Count > MostOfAnything, list, FieldErrors.TooLong);
        errors.AddIf(given.Any(one => one is null || code(one).Length is 0 or > CaseType.MaxCode), list, WrongShape);
        if (!errors.Any) errors.AddIf(given.DistinctBy(code).Count() < given.Count, list, Twice);
    }

    /// <summary>Cases stand in states and have promises: those that are used stay.</summary>
    public static async Task<bool> LosesAsync(Db db, CaseType row, CaseTypeDefinition given, CancellationToken cancel)
    {
        var states = given.States.Select(state => state.Code).ToList();
        return await db.Set<Cases.DeskCase>().AnyAsync(one => one.TypeId == row.Id && (!states.Contains(one.State) || one.Impact >= given.Impacts.Count || one.Urgency >= given.Urgencies.Count), cancel);
    }
}
