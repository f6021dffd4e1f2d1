using System.Text.RegularExpressions;
using Shouwen.App.Http;
using Shouwen.Engines.Scoring;

namespace Shouwen.App.Quality.Forms;

/// <summary>What a scorecard must satisfy to be published; everything that is wrong is said at once, at the place where it stands.</summary>
internal sealed partial class ScorecardCheck(FieldErrors errors)
{
    public const string NotACode = "notACode";
    public const string CodeTwice = "codeTwice";
    public const string TooMany = "tooMany";
    public const string NoWeight = "noWeight";
    public const string NotEarlier = "notEarlier";
    public const string NoZero = "noZero";
    public const string AllAlike = "allAlike";
    private const int MostSections = 20;
    private const int MostItems = 120;
    private const int MostLevels = 11;
    private const int LongestTitle = 200;
    private const int LongestText = 2000;
    private const double HeaviestWeight = 1000;
    private const double MostPoints = 1000;
    private readonly Dictionary<string, ScorecardItem> earlier = [];
    private readonly HashSet<string> sections = [];

    public static FieldErrors Of(ScorecardDefinition card)
    {
        var errors = new FieldErrors();
        new ScorecardCheck(errors).Check(card);
        return errors;
    }

    private void Check(ScorecardDefinition card)
    {
        if (HasHoles(card))
        {
            errors.Add("sections", FieldErrors.Required);
            return;
        }

        errors.AddIf(card.Introduction?.Length > LongestText, "introduction", FieldErrors.TooLong);
        errors.AddIf(card.Sections.Count == 0, "sections", FieldErrors.Required);
        errors.AddIf(card.Sections.Count > MostSections || card.Items.Count() > MostItems, "sections", TooMany);
        if (errors.Any) return;
        for (var at = 0; at < card.Sections.Count; at++) Section($"sections.{at}", card.Sections[at]);
        errors.AddIf(card.Sections.Sum(section => section.Weight) <= 0, "sections", NoWeight);
    }

    private static bool HasHoles(ScorecardDefinition card) => card.Sections.Any(section => section is null || section.Items is null
        || section.Items.Any(item => item is null || item.Levels is null || item.Levels.Any(level => level is null)));

    private void Section(string at, ScorecardSection section)
    {
        Code($"{at}.code", section.Code);
        errors.AddIf(!sections.Add(section.Code), $"{at}.code", CodeTwice);
        errors.Text($"{at}.title", section.Title, LongestTitle);
        Weight($"{at}.weight", section.Weight);
        errors.AddIf(section.Items.Count == 0, $"{at}.items", FieldErrors.Required);
        errors.AddIf(section.Items.Count > 0 && section.Weight > 0 && section.Items.Sum(item => item.Weight) <= 0, $"{at}.items", NoWeight);
        for (var i = 0; i < section.Items.Count; i++) Item($"{at}.items.{i}", section.Items[i]);
    }

    private void Item(string at, ScorecardItem item)
    {
        Code($"{at}.code", item.Code);
        errors.AddIf(earlier.ContainsKey(item.Code), $"{at}.code", CodeTwice);
        errors.Text($"{at}.text", item.Text, LongestTitle);
        Weight($"{at}.weight", item.Weight);
        foreach (var (name, text) in new[] { ("help", item.Help), ("goodExample", item.GoodExample), ("poorExample", item.PoorExample) })
            errors.AddIf(text?.Length > LongestText, $"{at}.{name}", FieldErrors.TooLong);
        Condition($"{at}.showIf", item.ShowIf);
        Levels(at, item);
        earlier.TryAdd(item.Code, item);
    }

    private void Levels(string at, ScorecardItem item)
    {
        errors.AddIf(item.Levels.Count < 2, $"{at}.levels", FieldErrors.Required);
        errors.AddIf(item.Levels.Count > MostLevels, $"{at}.levels", TooMany);
        errors.AddIf(item.Levels.Select(level => level.Code).Distinct().Count() < item.Levels.Count, $"{at}.levels", CodeTwice);
        for (var i = 0; i < item.Levels.Count; i++)
        {
            Code($"{at}.levels.{i}.code", item.Levels[i].Code);
            errors.Text($"{at}.levels.{i}.text", item.Levels[i].Text, LongestTitle);
            errors.Within($"{at}.levels.{i}.points", item.Levels[i].Points, 0, MostPoints);
        }

        if (item.Levels.Count < 2) return;
        errors.AddIf(item.Levels.All(level => level.Points == item.Levels[0].Points), $"{at}.levels", AllAlike);
        errors.AddIf(item.Gravity != Gravity.Plain && item.Levels.All(level => level.Points > 0), $"{at}.levels", NoZero);
    }

    /// <summary>Only what stands before can have been judged.</summary>
    private void Condition(string at, ItemCondition? condition)
    {
        if (condition is null) return;
        errors.AddIf(!earlier.TryGetValue(condition.Item ?? "", out var item), $"{at}.item", NotEarlier);
        errors.AddIf(condition.Levels is not { Count: > 0 }, $"{at}.levels", FieldErrors.Required);
        errors.AddIf(item is not null && condition.Levels?.All(level => item.Levels.Any(one => one.Code == level)) == false, $"{at}.levels", FieldErrors.UnknownCode);
    }

    private void Weight(string at, double weight) => errors.AddIf(!(weight >= 0 && weight <= HeaviestWeight), at, FieldErrors.OutOfRange);

    private void Code(string at, string? code) => errors.AddIf(code is null || !CodeText().IsMatch(code), at, NotACode);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,39}$")]
    private static partial Regex CodeText();
}
