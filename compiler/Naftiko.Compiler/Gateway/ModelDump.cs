using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// Writes a gateway model as readable JSON, for tests and for people who debug the compiler. Every node says which kind it is, where its
/// type alone does not tell, and which line it came from. Absent values and empty lists are left out.
/// </summary>
internal static class ModelDump
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToJson(GatewayModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            Write(writer, model, model.GetType());
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, object value, Type declared)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case Enum kind:
                writer.WriteStringValue(kind.ToString());
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item, declared.IsGenericType ? declared.GenericTypeArguments[0] : typeof(object));
                }

                writer.WriteEndArray();
                break;
            default:
                WriteRecord(writer, value, declared);
                break;
        }
    }

    private static void WriteRecord(Utf8JsonWriter writer, object record, Type declared)
    {
        writer.WriteStartObject();
        if (record.GetType() != declared)
        {
            writer.WriteString("kind", record.GetType().Name);
        }

        foreach (var property in Properties(record.GetType()))
        {
            switch (property.GetValue(record))
            {
                case null:
                case IEnumerable list and not string when !list.GetEnumerator().MoveNext():
                    break;
                case SourceSpan span:
                    writer.WriteNumber("line", span.Start.Line);
                    break;
                case var value:
                    writer.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(property.Name));
                    Write(writer, value, property.PropertyType);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>In the order of the record's parameters, then its other properties; not those that are computed from these.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        var parameters = type.GetConstructors()[0].GetParameters().Select(static p => p.Name).ToList();
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.CanWrite)
            .OrderBy(property => parameters.IndexOf(property.Name) is >= 0 and var index ? index : parameters.Count)
            .ThenBy(static property => property.Name, StringComparer.Ordinal);
    }
}
