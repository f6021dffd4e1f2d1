using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

/// <summary>What one kind of dimension adds to the use cases that all eight share.</summary>
internal abstract class DimensionKind<TRow, TForm>(string path, Dim dim)
    where TRow : Dimension
    where TForm : DimensionForm
{
    public string Path => path;
    public Dim Dim => dim;

    public abstract IQueryable<TForm> Forms(Db db, Acting acting, IQueryable<TRow> rows);

    public abstract TRow New(int centreId, string code, string name);

    /// <summary>Writes into the row what the kind has beside code and name.</summary>
    public abstract Task WriteAsync(DimensionWriting writing, TForm form, TRow row);
}
