using System.Data;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Shouwen.App.Data;

/// <summary>
/// New rows past the change tracker, inside the caller's transaction: one prepared insert a row on SQLite, whose only writer it holds up for a moment less, and
/// binary COPY on PostgreSQL. Columns and values are those of the model. Nothing is audited; numbers that the store gives to rows it gives here too.
/// </summary>
internal static class BulkInsert
{
    public static Task RunAsync<T>(Db db, IEnumerable<T> rows, CancellationToken cancel) where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!;
        var columns = table.GetProperties().Where(property => !IsNumbered(property)).Select(property => new Column(property)).ToList();
        var names = $"\"{table.GetTableName()}\"({string.Join(",", columns.Select(column => $"\"{column.Name}\""))})";
        return db.Kind == StoreKind.Sqlite ? SqliteAsync(db, names, columns, rows, cancel) : PostgresAsync(db, names, columns, rows, cancel);
    }

    private static bool IsNumbered(IProperty property) => property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType != typeof(Guid);

    [SuppressMessage("Security", "CA2100", Justification = "Names are those of the model.")]
    private static async Task SqliteAsync<T>(Db db, string names, List<Column> columns, IEnumerable<T> rows, CancellationToken cancel) where T : class
    {
        await using var insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO {names} VALUES({string.Join(",", columns.Select((_, at) => $"@p{at}"))})";
        var values = columns.Select((_, at) => insert.Parameters.Add(new($"@p{at}", null))).ToList();
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var at = 0; at < columns.Count; at++) values[at].Value = columns[at].Of(row) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private static async Task PostgresAsync<T>(Db db, string names, List<Column> columns, IEnumerable<T> rows, CancellationToken cancel) where T : class
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {names} FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value) await copy.WriteAsync(value, column.Type, cancel);
                else await copy.WriteNullAsync(cancel);
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private sealed class Column
    {
        private readonly IClrPropertyGetter getter;
        private readonly Func<object?, object?>? converted;

        public Column(IProperty property)
        {
            var mapping = property.GetRelationalTypeMapping();
            (getter, converted) = (property.GetGetter(), mapping.Converter?.ConvertToProvider);
            (Name, Type) = (property.GetColumnName(), mapping.StoreTypeNameBase);
        }

        public string Name { get; }
        public string Type { get; }

        public object? Of(object row) => getter.GetClrValue(row) is not { } value ? null : converted is null ? value : converted(value);
    }
}
