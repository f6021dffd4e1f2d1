using System.CommandLine;
using System.Globalization;
using Shouwen.App.Files.Published;
using Shouwen.Engines.ControlCharts;

namespace Shouwen.Charts;

/// <summary>The points of a chart, out of the rows of a file.</summary>
/// <param name="Labels">Of the points: the subgroup's name, or its number.</param>
/// <param name="Values">Of the rows of each point.</param>
internal sealed record ChartSeries(ChartPoints Points, IReadOnlyList<string> Labels, IReadOnlyList<ChartPhase> Phases, IReadOnlyList<IReadOnlyList<double>> Values)
{
    /// <summary>Values of the points that the newest limits come from: those of the last phase, or of its baseline, that count.</summary>
    public IReadOnlyList<double> OfLimits(IReadOnlySet<int> excluded)
    {
        var last = Phases[^1];
        return [.. Enumerable.Range(last.From, (last.Baseline ?? last.Upto) - last.From).Where(at => !excluded.Contains(at)).SelectMany(at => Values[at])];
    }

    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "TRUE", "T", "1", "yes", "y", "是" };

    /// <summary>Null after every reason was told.</summary>
    public static ChartSeries? Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(ChartOptions.File);
        var (headers, wrong) = ColumnFile.Headers(path);
        if (headers is null) return Refuse(path, [wrong!]);
        var (value, size, baseline) = (parsed.GetRequiredValue(ChartOptions.Value), parsed.GetValue(ChartOptions.Size), parsed.GetValue(ChartOptions.Baseline));
        var (subgroup, phase) = (parsed.GetValue(ChartOptions.Subgroup), parsed.GetValue(ChartOptions.Phase));
        var (sizeNumber, baselineNumber) = (AsNumber(size, headers), AsNumber(baseline, headers));
        var sizeColumn = sizeNumber is null ? size : null;
        var baselineColumn = baselineNumber is null ? baseline : null;
        var (file, wrongRows) = ColumnFile.Read(path, [value, .. new[] { sizeColumn }.OfType<string>()], [.. new[] { subgroup, phase, baselineColumn }.OfType<string>().Distinct()]);
        if (file is null) return Refuse(path, wrongRows);

        var kind = ChartOptions.KindOf(parsed);
        var groups = Groups(file, subgroup, IsOfSubgroups(kind) && sizeColumn is null ? sizeNumber : null);
        var faults = Faults(file, value, sizeColumn, sizeNumber, kind, groups).Take(20).ToList();
        if (ChartOptions.LastExcluded(parsed) is { } last && last > groups.Count) faults.Add($"--exclude names point {last}; there are {groups.Count}.");
        if (faults.Count > 0) return Refuse(path, faults);
        string? PhaseOf(List<int> rows) => phase is null ? null : file.Texts[phase][rows[0]];
        bool IsBase(List<int> rows, int at) => baselineNumber is { } first ? at < first : baselineColumn is null || Yes.Contains(file.Texts[baselineColumn][rows[0]]);
        return new(
            PointsOf(file, value, sizeColumn, sizeNumber, kind, groups), [.. groups.Select((rows, at) => subgroup is null ? $"{at + 1}" : file.Texts[subgroup][rows[0]])],
            PhasesOf(groups, PhaseOf, IsBase), [.. groups.Select(rows => (IReadOnlyList<double>)[.. rows.Select(row => file.Numbers[value][row])])]);
    }

    private static bool IsOfSubgroups(ChartKind kind) => kind is ChartKind.Mean or ChartKind.Range or ChartKind.Deviation or ChartKind.Ewma or ChartKind.Cusum;

    /// <summary>Rows by point: of one name, so many in a row, or each by itself.</summary>
    private static List<List<int>> Groups(ColumnFile file, string? subgroup, double? each)
    {
        var rows = Enumerable.Range(0, file.Lines.Count);
        return [.. (subgroup is not null ? rows.GroupBy(row => file.Texts[subgroup][row]).Select(group => group.ToList()) : rows.Chunk((int)(each ?? 1)).Select(chunk => chunk.ToList()))];
    }

    private static ChartPoints PointsOf(ColumnFile file, string value, string? sizeColumn, double? sizeNumber, ChartKind kind, List<List<int>> groups)
    {
        var values = file.Numbers[value];
        if (IsOfSubgroups(kind)) return ChartPoints.OfSubgroups([.. groups.Select(rows => (IReadOnlyList<double>)[.. rows.Select(row => values[row])])]);
        return ChartPoints.OfCounts(
            [.. groups.Select(rows => rows.Sum(row => values[row]))],
            [.. groups.Select(rows => sizeColumn is null ? sizeNumber ?? 1 : rows.Sum(row => file.Numbers[sizeColumn][row]))]);
    }

    private static IEnumerable<string> Faults(ColumnFile file, string value, string? sizeColumn, double? sizeNumber, ChartKind kind, List<List<int>> groups)
    {
        var isShare = kind is ChartKind.P or ChartKind.Np or ChartKind.PPrime;
        if ((isShare || kind is ChartKind.U or ChartKind.UPrime) && sizeColumn is null && sizeNumber is null) yield return "This chart needs --size: a column, or a number.";
        if (IsOfSubgroups(kind) && sizeColumn is not null) yield return "--size takes a number for subgroups: so many rows each.";
        if (sizeNumber is { } number && (number <= 0 || (IsOfSubgroups(kind) && number != Math.Floor(number)))) yield return "--size takes a whole number above 0 for subgroups, a number above 0 for counts.";
        var isCount = isShare || kind is ChartKind.C or ChartKind.U or ChartKind.UPrime or ChartKind.G or ChartKind.T;
        foreach (var row in groups.SelectMany(rows => rows))
        {
            var (count, size) = (file.Numbers[value][row], sizeColumn is null ? sizeNumber ?? 1 : file.Numbers[sizeColumn][row]);
            if (double.IsNaN(count)) continue;
            if (isCount && count < 0) yield return $"line {file.Lines[row]}: {value} is {Text(count)}, below 0.";
            else if (sizeColumn is not null && !(size > 0)) yield return $"line {file.Lines[row]}: {sizeColumn} is {Text(size)}, not above 0.";
            else if (isShare && count > size) yield return $"line {file.Lines[row]}: {value} is {Text(count)}, above its size {Text(size)}.";
        }
    }

    private static List<ChartPhase> PhasesOf(List<List<int>> groups, Func<List<int>, string?> phaseOf, Func<List<int>, int, bool> isBase)
    {
        var phases = new List<ChartPhase>();
        for (var from = 0; from < groups.Count;)
        {
            var upto = from + 1;
            while (upto < groups.Count && phaseOf(groups[upto]) == phaseOf(groups[from])) upto++;
            var baseline = from;
            while (baseline < upto && isBase(groups[baseline], baseline - from)) baseline++;
            phases.Add(new(from, upto, baseline == from || baseline == upto ? null : baseline));
            from = upto;
        }

        return phases;
    }

    /// <summary>What is no column of the file may be a number.</summary>
    private static double? AsNumber(string? text, IReadOnlyList<string> headers) =>
        text is not null && !headers.Contains(text) && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static ChartSeries? Refuse(string path, IEnumerable<string> reasons)
    {
        Verb.Refuse(reasons.Select(reason => $"{path}: {reason}"));
        return null;
    }
}
