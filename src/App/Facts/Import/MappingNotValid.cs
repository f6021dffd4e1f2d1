using Shouwen.App.Http;

namespace Shouwen.App.Facts.Import;

/// <summary>A mapping that does not fit the file, field by field.</summary>
internal sealed class MappingNotValid(FieldErrors errors) : Exception("The mapping does not fit the file: " + string.Join("; ", errors.Found.Select(error => $"{error.Key}: {string.Join(", ", error.Value)}")))
{
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors.Found;
}
