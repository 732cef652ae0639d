package vn.giamngheo.walls;

import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Notes where one class uses floating point. A value of that kind comes from a declaration, a call, a constant or a
 * conversion; whatever a method then does with it needs no further look.
 */
final class FloatingPointVisitor extends ClassVisitor {

    private static final Set<String> BOXED = Set.of("java/lang/Double", "java/lang/Float");
    private static final Set<Integer> SOURCES = Set.of(
            Opcodes.FCONST_0,
            Opcodes.FCONST_1,
            Opcodes.FCONST_2,
            Opcodes.DCONST_0,
            Opcodes.DCONST_1,
            Opcodes.I2F,
            Opcodes.I2D,
            Opcodes.L2F,
            Opcodes.L2D);
    private static final Set<Integer> ARRAYS = Set.of(Opcodes.T_FLOAT, Opcodes.T_DOUBLE);

    private final Set<String> uses;
    private String name;

    FloatingPointVisitor(Set<String> uses) {
        super(Opcodes.ASM9);
        this.uses = uses;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        this.name = name;
        noteSignature("class", signature);
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        note(field, descriptor);
        noteSignature(field, signature);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        note(method, descriptor);
        noteSignature(method, signature);
        return new Code(method);
    }

    private void note(String member, String descriptor) {
        if (isFloating(descriptor)) {
            use(member, descriptor);
        }
    }

    /** Only here does the boxed type of a {@code List<Double>} stand. */
    private void noteSignature(String member, String signature) {
        if (signature != null && namesBoxed(signature)) {
            use(member, signature);
        }
    }

    private void use(String member, Object what) {
        uses.add(name + "." + member + ": " + what);
    }

    private static boolean isFloating(String descriptor) {
        var primitives = descriptor.replaceAll("L[^;]*;", "");
        return primitives.contains("D") || primitives.contains("F") || namesBoxed(descriptor);
    }

    private static boolean namesBoxed(String descriptor) {
        return BOXED.stream().anyMatch(type -> descriptor.contains("L" + type + ";"));
    }

    /** The instructions of one method. */
    private final class Code extends MethodVisitor {

        private final String method;

        Code(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitInsn(int opcode) {
            if (SOURCES.contains(opcode)) {
                use(method, "a constant or a conversion");
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY && ARRAYS.contains(operand)) {
                use(method, "an array");
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Double || value instanceof Float) {
                use(method, value);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            note(method, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
            note(method, descriptor);
            note(method, "L" + owner + ";");
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            note(method, descriptor);
            Stream.of(arguments).forEach(this::noteArgument);
        }

        private void noteArgument(Object argument) {
            if (argument instanceof Handle handle) {
                note(method, handle.getDesc());
            } else if (argument instanceof Type type) {
                note(method, type.getDescriptor());
            }
        }
    }
}
