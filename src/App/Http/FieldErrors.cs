using Microsoft.AspNetCore.Http.HttpResults;

namespace Shouwen.App.Http;

/// <summary>What is wrong with which field, all of it at once. The words are stable; pages show their own for each.</summary>
public sealed class FieldErrors
{
    public const string Required = "required";
    public const string TooLong = "tooLong";
    public const string ControlCharacters = "controlCharacters";
    public const string OutOfRange = "outOfRange";
    public const string UnknownCode = "unknownCode";

    private readonly Dictionary<string, List<string>> found = [];
    private ProblemHttpResult? forbidden;

    public bool Any => found.Count > 0 || forbidden is not null;
    public IReadOnlyDictionary<string, string[]> Found => found.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());

    public void Add(string field, string what)
    {
        if (!found.TryGetValue(field, out var whats)) found[field] = whats = [];
        whats.Add(what);
    }

    /// <summary>The fields are right, the person is not: that is the answer, whatever else is wrong.</summary>
    public void Forbid(string code, string detail) => forbidden ??= Http.Problem.Forbidden(code, detail);

    public void AddIf(bool wrong, string field, string what)
    {
        if (wrong) Add(field, what);
    }

    /// <summary>The text without the space around it; never empty unless that was said to be wrong.</summary>
    public string Text(string field, string? given, int max)
    {
        var text = OptionalText(field, given, max);
        AddIf(text is null, field, Required);
        return text ?? "";
    }

    public string? OptionalText(string field, string? given, int max)
    {
        var text = given?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        AddIf(text.Length > max, field, TooLong);
        AddIf(text.Any(char.IsControl), field, ControlCharacters);
        return text;
    }

    public T Within<T>(string field, T value, T least, T most) where T : IComparable<T>
    {
        AddIf(value.CompareTo(least) < 0 || value.CompareTo(most) > 0, field, OutOfRange);
        return value;
    }

    /// <summary>What is wrong inside a part of the request.</summary>
    public void AddAll(string prefix, FieldErrors part)
    {
        foreach (var (field, whats) in part.found)
            foreach (var what in whats) Add(prefix + field, what);
        forbidden ??= part.forbidden;
    }

    public ProblemHttpResult Problem() => forbidden ?? Http.Problem.Invalid(Found);
}
