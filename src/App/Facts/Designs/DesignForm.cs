using System.Text.Json.Serialization;

namespace Shouwen.App.Facts.Designs;

/// <summary>A design as people work on it.</summary>
/// <param name="Revision">The newest.</param>
/// <param name="Text">The same as YAML, as `shouwen conform` takes it.</param>
public sealed record DesignForm(Guid Id, string Name, int Revision, DateTimeOffset ChangedAt, string ChangedBy, DesignPart Process, string Text);

/// <summary>A design in a list.</summary>
/// <param name="Activities">What its newest revision's steps do, each once: logs that have them can be held against it.</param>
public sealed record DesignCard(Guid Id, string Name, int Revision, DateTimeOffset ChangedAt, string ChangedBy, IReadOnlyList<string> Activities);

/// <summary>A revision in the list of its design.</summary>
public sealed record RevisionCard(int Number, DateTimeOffset SavedAt, string By);

public sealed record DesignChange([property: JsonRequired] string Name, [property: JsonRequired] DesignPart Process);

public sealed record DesignText([property: JsonRequired] string Text);

/// <summary>A process that is not kept yet.</summary>
public sealed record DrawnDesign(string? Name, DesignPart Process);
