using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.Intervals;

/// <summary>New intervals by binary COPY.</summary>
internal static class PostgresIntervalInsert
{
    public static async Task RunAsync(Db db, IEnumerable<IntervalFact> rows, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY intervals({IntervalColumns.Names(db)}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows) await WriteAsync(copy, row, cancel);
        await copy.CompleteAsync(cancel);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, IntervalFact row, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(row.CentreId, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(row.QueueId, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(row.Started, NpgsqlDbType.TimestampTz, cancel);
        await copy.WriteAsync(row.LocalDate, NpgsqlDbType.Date, cancel);
        await copy.WriteAsync(row.LocalMinute, NpgsqlDbType.Smallint, cancel);
        await copy.WriteAsync(row.Minutes, NpgsqlDbType.Smallint, cancel);
        await copy.WriteAsync(row.ImportId, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(row.Line, NpgsqlDbType.Integer, cancel);
        await WriteAsync(copy, row.WithinSeconds, isSum: false, cancel);
        foreach (var value in IntervalColumns.Values) await WriteAsync(copy, row[value], IntervalColumns.IsSum(value), cancel);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, long? value, bool isSum, CancellationToken cancel) => value switch
    {
        null => copy.WriteNullAsync(cancel),
        { } sum when isSum => copy.WriteAsync(sum, NpgsqlDbType.Bigint, cancel),
        { } count => copy.WriteAsync((int)count, NpgsqlDbType.Integer, cancel),
    };
}
