using System.Text.RegularExpressions;

namespace Shouwen.App.Facts.Import.Mappings;

/// <summary>Columns that tell a tree by its levels: 一级分类, 二级分类, ...; Level 1, Category 2.</summary>
internal static partial class TreeLevels
{
    public const string Field = "level";
    public const int Most = 6;
    private const string Numbers = "一二三四五六";

    public static string FieldOf(int level) => $"{Field}{level}";

    public static bool Is(string field) => field.StartsWith(Field, StringComparison.Ordinal);

    /// <summary>Which level a header speaks of; null for none, and for the codes of levels, which have no names.</summary>
    public static int? LevelIn(string header)
    {
        if (Codes().IsMatch(header) || Pattern().Match(header.Trim()) is not { Success: true } found) return null;
        var number = found.Groups["level"].ValueSpan[0];
        return Numbers.IndexOf(number, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : number - '0';
    }

    [GeneratedRegex("编码|编号|代码|code|id$", RegexOptions.IgnoreCase)]
    private static partial Regex Codes();

    [GeneratedRegex(@"^第?(?<level>[一二三四五六1-6])级|(?:分类|类别|类型|主题|层级|级别|产品|地区)(?<level>[一二三四五六1-6])$|^(?:level|lvl|l|tier|category|cat|class|topic|reason)[ _-]?(?<level>[1-6])(?:[ _-]?name)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
