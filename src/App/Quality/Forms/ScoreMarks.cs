using Shouwen.App.Http;
using Shouwen.Engines.Scoring;

namespace Shouwen.App.Quality.Forms;

/// <summary>Marks against their scorecard: what they come to, and what is still missing.</summary>
internal static class ScoreMarks
{
    public const string MayNotBeLeftOut = "mayNotBeLeftOut";
    private const int LongestComment = 2000;

    /// <summary>Items that are asked, by what was judged before them.</summary>
    public static IEnumerable<ScorecardItem> Asked(ScorecardDefinition card, IReadOnlyDictionary<string, ItemMark> marks)
    {
        var kept = new Dictionary<string, string?>();
        foreach (var item in card.Items)
        {
            if (item.ShowIf is { } condition && !condition.Levels.Contains(kept.GetValueOrDefault(condition.Item))) continue;
            kept[item.Code] = marks.GetValueOrDefault(item.Code)?.Level;
            yield return item;
        }
    }

    /// <summary>Only what is asked counts; what is not judged yet counts as if it did not apply.</summary>
    public static QualityScore Of(ScorecardDefinition card, IReadOnlyDictionary<string, ItemMark> marks)
    {
        var asked = Asked(card, marks).Select(item => item.Code).ToHashSet();
        return QualityScore.Of([.. card.Sections.Select(section => new ScoredSection(section.Weight, [.. section.Items.Select(item =>
            new ScoredItem(item.Weight, asked.Contains(item.Code) ? ShareOf(item, marks.GetValueOrDefault(item.Code)) : null, item.Gravity))]))]);
    }

    /// <summary>Marks of items and levels that the form has, without what is not asked; what cannot be is told.</summary>
    public static Dictionary<string, ItemMark> Read(ScorecardDefinition card, IReadOnlyDictionary<string, ItemMark> given, FieldErrors errors)
    {
        var kept = new Dictionary<string, ItemMark>();
        foreach (var item in Asked(card, given))
        {
            if (given.GetValueOrDefault(item.Code) is not { } mark) continue;
            var at = $"marks.{item.Code}";
            var comment = errors.OptionalText($"{at}.comment", mark.Comment?.ReplaceLineEndings(" "), LongestComment);
            errors.AddIf(mark.Level is not null && item.Levels.All(level => level.Code != mark.Level), at, FieldErrors.UnknownCode);
            errors.AddIf(mark.NotApplicable && (!item.MayNotApply || mark.Level is not null), at, MayNotBeLeftOut);
            errors.AddIf(mark.At is < 0 or > 86_400 or double.NaN, $"{at}.at", FieldErrors.OutOfRange);
            kept[item.Code] = mark with { Comment = comment };
        }

        return kept;
    }

    /// <summary>What keeps marks from being handed in.</summary>
    public static void Missing(ScorecardDefinition card, IReadOnlyDictionary<string, ItemMark> marks, FieldErrors errors)
    {
        foreach (var item in Asked(card, marks))
        {
            var mark = marks.GetValueOrDefault(item.Code);
            errors.AddIf(mark is null or { Level: null, NotApplicable: false }, $"marks.{item.Code}", FieldErrors.Required);
            errors.AddIf(mark is { Comment: null } && NeedsComment(item, mark), $"marks.{item.Code}.comment", FieldErrors.Required);
        }
    }

    private static bool NeedsComment(ScorecardItem item, ItemMark mark) => item.Comment switch
    {
        CommentRule.Always => mark.Level is not null,
        CommentRule.WhenPointsAreLost => ShareOf(item, mark) < 1,
        _ => false,
    };

    public static double? ShareOf(ScorecardItem item, ItemMark? mark) =>
        item.Levels.FirstOrDefault(level => level.Code == mark?.Level) is { } level && item.MostPoints > 0 ? Math.Clamp(level.Points / item.MostPoints, 0, 1) : null;
}
