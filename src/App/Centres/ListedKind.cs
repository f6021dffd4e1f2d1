using Shouwen.App.Centres.Published;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

/// <summary>A kind whose entries also come as rows of a list.</summary>
internal abstract class ListedKind<TRow, TForm>(string path, Dim dim) : DimensionKind<TRow, TForm>(path, dim)
    where TRow : Dimension
    where TForm : DimensionForm
{
    /// <summary>The form that a row asks for: what it says over what is known, or over what a new entry starts with.</summary>
    public abstract TForm Form(EntryDraft row, TForm? known);

    /// <summary>Code of what is above, in a tree.</summary>
    public virtual string? ParentOf(TForm form) => null;
}
