using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>Which cases of a log are looked at, beside a design: those that do as designed or do not, or those with one deviation.</summary>
/// <param name="Kind">fits, deviates, inserted or skipped.</param>
/// <param name="Activity">Of inserted and skipped: which.</param>
/// <param name="Behind">The activity that comes before it in the alignment; null at the beginning.</param>
internal sealed record DeviatingPart(string? Kind, string? Activity, string? Behind)
{
    private const string Fits = "fits";
    private const string Deviates = "deviates";

    /// <summary>Null where the process has too many states to be aligned with.</summary>
    public EventLog? Of(EventLog log, ProcessPart process, FieldErrors errors, CancellationToken cancel)
    {
        if (CheckConformance.Of(log, MineProcess.VariantsOf(log), process, cancel) is not { } found) return null;
        if (Kind is Fits or Deviates) return FilterLog.Cases(log, FilterLog.OfVariants(found.Variants.Where(one => one.Cost is not null && one.Cost == 0 == (Kind == Fits)).Select(one => one.Variant)));
        if (!Enum.TryParse<AlignedKind>(Kind, ignoreCase: true, out var kind) || kind == AlignedKind.Together) errors.Add("kind", FieldErrors.UnknownCode);
        string? NameOf(int? place) => place is { } at ? found.Names[at] : null;
        // Nobody may be left who does so: then there are none.
        var deviation = found.Deviations.FirstOrDefault(one => one.Kind == kind && found.Names[one.Activity] == Activity && NameOf(one.After) == (string.IsNullOrEmpty(Behind) ? null : Behind));
        return FilterLog.Cases(log, deviation?.Places ?? []);
    }
}
