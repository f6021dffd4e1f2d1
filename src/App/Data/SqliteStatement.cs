using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Shouwen.App.Data;

/// <summary>A prepared statement on SQLite's C interface, for loops over a million rows: no object, no lock a value.</summary>
/// <remarks>Runs inside the connection's own transaction. Values are bound and read by position, from 1 and from 0 as SQLite has it.</remarks>
internal sealed unsafe partial class SqliteStatement : IDisposable
{
    private const string Library = "e_sqlite3";
    private const int Row = 100;
    private const int Done = 101;
    private const nint Transient = -1;
    private readonly nint connection;
    private readonly SqliteConnection owner;
    private readonly byte[] text = new byte[4096];
    private nint statement;

    public SqliteStatement(SqliteConnection owner, string sql)
    {
        this.owner = owner;
        connection = owner.Handle!.DangerousGetHandle();
        var bytes = Encoding.UTF8.GetBytes(sql + "\0");
        fixed (byte* at = bytes) Check(sqlite3_prepare_v2(connection, at, -1, out statement, 0));
    }

    /// <summary>Rows that the last write changed.</summary>
    public int Changes => sqlite3_changes(connection);

    /// <summary>The id of the row that was inserted last.</summary>
    public long LastId => sqlite3_last_insert_rowid(connection);

    public void Bind(int at, long value) => Check(sqlite3_bind_int64(statement, at, value));

    public void Bind(int at, long? value) => Check(value is { } number ? sqlite3_bind_int64(statement, at, number) : sqlite3_bind_null(statement, at));

    public void Bind(int at, string? value)
    {
        if (value is null)
        {
            Check(sqlite3_bind_null(statement, at));
            return;
        }

        var bytes = value.Length * 3 <= text.Length ? text : new byte[value.Length * 3];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        fixed (byte* first = bytes) Check(sqlite3_bind_text(statement, at, first, length, Transient));
    }

    /// <summary>Goes to the next row; false when there is none, and the statement can then be bound again.</summary>
    public bool Step()
    {
        var result = sqlite3_step(statement);
        if (result == Row) return true;
        var reset = sqlite3_reset(statement);
        Check(result == Done ? reset : result);
        return false;
    }

    /// <summary>Forgets the rows that were not read.</summary>
    public void Reset() => Check(sqlite3_reset(statement));

    public int Int(int column) => (int)sqlite3_column_int64(statement, column);

    public long Long(int column) => sqlite3_column_int64(statement, column);

    public void Dispose()
    {
        _ = sqlite3_finalize(statement);
        statement = 0;
        GC.KeepAlive(owner);
    }

    private void Check(int result)
    {
        if (result == 0) return;
        throw new SqliteException(Marshal.PtrToStringUTF8(sqlite3_errmsg(connection)) ?? "SQLite failed", result);
    }

    [LibraryImport(Library)]
    private static partial int sqlite3_prepare_v2(nint connection, byte* sql, int length, out nint statement, nint tail);

    [LibraryImport(Library)]
    private static partial int sqlite3_step(nint statement);

    [LibraryImport(Library)]
    private static partial int sqlite3_reset(nint statement);

    [LibraryImport(Library)]
    private static partial int sqlite3_finalize(nint statement);

    [LibraryImport(Library)]
    private static partial nint sqlite3_errmsg(nint connection);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial int sqlite3_changes(nint connection);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial long sqlite3_last_insert_rowid(nint connection);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial int sqlite3_bind_int64(nint statement, int at, long value);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial int sqlite3_bind_null(nint statement, int at);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial int sqlite3_bind_text(nint statement, int at, byte* value, int length, nint lifetime);

    [LibraryImport(Library), SuppressGCTransition]
    private static partial long sqlite3_column_int64(nint statement, int column);
}
