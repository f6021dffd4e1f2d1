using System.CommandLine;
using System.Globalization;
using Shouwen.App.Files.Published;
using Shouwen.Engines.Comparing;

namespace Shouwen.Comparisons;

/// <summary>Rows of a file by group, in the order of the groups' names.</summary>
/// <param name="Names">Of the groups; numbers in the order of numbers.</param>
/// <param name="Values">By group, in the order of the file.</param>
/// <param name="Sizes">The same, where a column of sizes was given.</param>
/// <param name="LeftOut">Rows without a value or a group.</param>
internal sealed record CompareRows(IReadOnlyList<string> Names, IReadOnlyList<double[]> Values, IReadOnlyList<double[]>? Sizes, int LeftOut)
{
    private const int MostGroups = 200;
    private const int MostTold = 20;

    /// <summary>Null after every reason was told.</summary>
    public static CompareRows? Read(ParseResult parsed)
    {
        var (path, value, group, size) = (parsed.GetRequiredValue(CompareOptions.File), parsed.GetRequiredValue(CompareOptions.Value), parsed.GetValue(CompareOptions.Group)!, parsed.GetValue(CompareOptions.Size));
        var (file, wrong) = ColumnFile.Read(path, size is null ? [value] : [value, size], [group]);
        if (file is null) return Refuse(path, wrong);
        int[] used = [.. Enumerable.Range(0, file.Lines.Count).Where(row => double.IsFinite(file.Numbers[value][row]) && file.Texts[group][row].Length > 0 && (size is null || double.IsFinite(file.Numbers[size][row])))];
        var impossible = used.Select(row => Wrong(CompareOptions.KindOf(parsed), file.Numbers[value][row], size is null ? null : file.Numbers[size][row]) is { } why ? $"line {file.Lines[row]}: {value} is {file.Numbers[value][row].ToString(CultureInfo.InvariantCulture)}, {why}" : null)
            .OfType<string>().Take(MostTold).ToList();
        if (impossible.Count > 0) return Refuse(path, impossible);
        var names = used.Select(row => file.Texts[group][row]).Distinct().ToList();
        if (names.Count > MostGroups) return Refuse(path, [$"{group} has {names.Count} different values; at most {MostGroups} groups can be compared."]);
        names = names.TrueForAll(name => Number(name) is not null) ? [.. names.OrderBy(Number)] : [.. names.Order(StringComparer.Ordinal)];
        var byGroup = used.ToLookup(row => file.Texts[group][row]);
        IReadOnlyList<double[]> Of(string column) => [.. names.Select(name => byGroup[name].Select(row => file.Numbers[column][row]).ToArray())];
        return new(names, Of(value), size is null ? null : Of(size), file.Lines.Count - used.Length);
    }

    /// <summary>Two columns of the rows that have both.</summary>
    public static (double[] X, double[] Y, int LeftOut)? ReadColumns(ParseResult parsed)
    {
        var (path, x, y) = (parsed.GetRequiredValue(CompareOptions.File), parsed.GetRequiredValue(CompareOptions.Value), parsed.GetValue(CompareOptions.With)!);
        var (file, wrong) = ColumnFile.Read(path, [x, y], []);
        if (file is null)
        {
            Refuse(path, wrong);
            return null;
        }

        int[] used = [.. Enumerable.Range(0, file.Lines.Count).Where(row => Math.Abs(file.Numbers[x][row]) <= Sample.Greatest && Math.Abs(file.Numbers[y][row]) <= Sample.Greatest)];
        return (Array.ConvertAll(used, row => file.Numbers[x][row]), Array.ConvertAll(used, row => file.Numbers[y][row]), file.Lines.Count - used.Length);
    }

    public IReadOnlyList<Sample> Samples => [.. Values.Select(values => new Sample(values))];

    public IReadOnlyList<Share> Shares => [.. Values.Select((values, i) => new Share(values.Sum(), Sizes?[i].Sum() ?? values.Length))];

    public IReadOnlyList<Rate> Rates => [.. Values.Select((values, i) => new Rate(values.Sum(), Sizes?[i].Sum() ?? values.Length))];

    private static string? Wrong(ComparedAs kind, double value, double? size) => kind switch
    {
        ComparedAs.Proportion when size is null => value is 0 or 1 ? null : "which is neither 0 nor 1.",
        ComparedAs.Proportion => value >= 0 && value <= size && value == Math.Floor(value) ? null : "which is no count of its size.",
        ComparedAs.Rate => value >= 0 && value == Math.Floor(value) && size is null or >= 0 ? null : "which is no number of events.",
        _ => Math.Abs(value) <= Sample.Greatest ? null : "which is too large to be squared.",
    };

    private static double? Number(string name) => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CompareRows? Refuse(string path, IEnumerable<string> reasons)
    {
        Verb.Refuse(reasons.Select(reason => $"{path}: {reason}"));
        return null;
    }
}
