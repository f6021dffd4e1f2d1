using System.Globalization;
using Shouwen.App.Facts.EventLogs;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Published;

/// <summary>Which columns of a log say what, and how its times are written.</summary>
/// <param name="Case">What belongs together.</param>
/// <param name="Activity">What was done; of several columns joined by +, all of them.</param>
/// <param name="Time">When.</param>
public sealed record EventSpec(string Case, string Activity, string Time)
{
    /// <summary>What an XES log calls them (IEEE 1849).</summary>
    public static readonly EventSpec Xes = new("case:concept:name", "concept:name", "time:timestamp");

    /// <summary>Known ways to write a log, by their names.</summary>
    public static IReadOnlyList<string> Presets => [.. LogPreset.All.Select(one => one.Code)];

    public string? End { get; init; }
    public string? Resource { get; init; }

    /// <summary>More columns, to filter by.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>Rows that have other values are none of the log.</summary>
    public IReadOnlyList<EventCondition> Only { get; init; } = [];

    /// <summary>Of times without an offset.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>As mappings of imports name it; null where the file is to show it.</summary>
    public string? TimeFormat { get; init; }

    public string? Sheet { get; init; }

    /// <summary>The columns of a known way to write a log; null where none is called so.</summary>
    public static EventSpec? OfPreset(string code) => LogPreset.All.FirstOrDefault(one => one.Code == code)?.Spec;

    /// <summary>Where nobody named columns, those of a known way to write a log that has these headers.</summary>
    internal EventSpec For(IReadOnlyList<string> headers) => Case != Xes.Case || headers.Contains(Case) || LogPreset.All.FirstOrDefault(one => one.Fits(headers)) is not { } preset
        ? this
        : this with { Case = preset.Case, Activity = preset.Activity, Time = preset.Time, Resource = Resource ?? preset.Resource, Attributes = [.. preset.Attributes.Union(Attributes)] };
}

/// <summary>A column, and the values of it that count.</summary>
public sealed record EventCondition(string Column, IReadOnlyList<string> Values);

/// <summary>A log out of a file, and what of the file is not in it.</summary>
/// <param name="Rows">Rows of the file, without those that a condition leaves out.</param>
/// <param name="LeftOut">Rows that could not be read, by reason: noCase, noActivity, unreadableTime, unreadableEnd, endBeforeTime.</param>
/// <param name="First">The first of them, in words, with their lines.</param>
public sealed record EventFile(EventLog Log, int Rows, IReadOnlyDictionary<string, int> LeftOut, IReadOnlyList<string> First)
{
    public int RowsLeftOut => LeftOut.Values.Sum();

    /// <summary>One sentence, or nothing where all rows were read.</summary>
    public string? Said => RowsLeftOut == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{RowsLeftOut} of {Rows} rows were left out: {string.Join(", ", LeftOut.Where(one => one.Value > 0).Select(one => $"{one.Value} {Word(one.Key)}"))}.");

    private static string Word(string reason) => reason switch
    {
        "noCase" => "without a case",
        "noActivity" => "without an activity",
        "unreadableTime" => "with a time that cannot be read",
        "unreadableEnd" => "with an end that cannot be read",
        _ => "that end before they begin",
    };
}
